import { UserErrorCode, type Outcome, type Refusal } from '#domain/refusals';
import { cleanText } from '#domain/text';
import { areaLimits, areaSlug, type AreaTree, type InterestAreaNode } from './area-tree.js';
import { communityTextLimits } from './text-limits.js';

/**
 * Adds an area at the end of its siblings.
 * Refused: the name's text, AREA_UNKNOWN and AREA_RETIRED for the parent, SLUG_TAKEN for a
 * sibling of the same name, INVALID_INPUT when the tree is full or would get too deep.
 */
export function addArea(
  tree: AreaTree,
  input: { readonly name: string; readonly parentId: string | null },
): Outcome<Pick<InterestAreaNode, 'name' | 'slug' | 'parentId' | 'position'>> {
  const name = cleanAreaName(input.name);
  if (name.refused) return name;
  const refused =
    checkRoom(tree.areas.length + 1) ??
    checkPlace(tree, input.parentId, 1) ??
    checkNameFree(tree, input.parentId, name.text, null);
  if (refused) return { refused };
  const parent = input.parentId === null ? undefined : tree.find(input.parentId);
  return {
    name: name.text,
    slug: areaSlug(name.text, parent?.slug ?? null, new Set(tree.areas.map(({ slug }) => slug))),
    parentId: input.parentId,
    position: tree.nextPosition(input.parentId),
  };
}

/**
 * Gives an area another name. Its slug stays, so that links to it hold.
 * Refused: AREA_UNKNOWN, CHANGED_MEANWHILE, the name's text, SLUG_TAKEN.
 *
 * @param replacesName the name that the writer read; null when it does not matter
 */
export function renameArea(
  tree: AreaTree,
  areaId: string,
  newName: string,
  replacesName: string | null = null,
): Outcome<{ readonly name: string }> {
  const area = tree.find(areaId);
  if (!area) return { refused: unknownArea(['areaId']) };
  if (replacesName !== null && replacesName !== area.name) return { refused: changedMeanwhile(area) };
  const name = cleanAreaName(newName);
  if (name.refused) return name;
  const refused = checkNameFree(tree, area.parentId, name.text, areaId);
  return refused ? { refused } : { name: name.text };
}

/**
 * Moves an area with everything beneath it, to the end of its new siblings.
 * Refused: AREA_UNKNOWN, CHANGED_MEANWHILE when it is not any more where the mover saw it, AREA_CYCLE, AREA_RETIRED
 * for the new parent, SLUG_TAKEN, INVALID_INPUT when the tree would get too deep.
 *
 * @param replacesParentId beneath which area the mover saw it, null for the top; absent when it does not matter
 */
export function moveArea(
  tree: AreaTree,
  areaId: string,
  parentId: string | null,
  replacesParentId?: string | null,
): Outcome<Pick<InterestAreaNode, 'parentId' | 'position'>> {
  const area = tree.find(areaId);
  if (!area) return { refused: unknownArea(['areaId']) };
  if (replacesParentId !== undefined && replacesParentId !== area.parentId) {
    return { refused: movedMeanwhile(area, tree.pathUp(area.parentId)[0]) };
  }
  if (tree.pathUp(parentId).includes(area)) {
    return {
      refused: {
        code: UserErrorCode.AREA_CYCLE,
        message: `“${area.name}” cannot go beneath itself or one of the areas beneath it.`,
        hint: 'Move that other area out first, or choose another parent.',
        field: ['parentId'],
      },
    };
  }
  const refused =
    checkPlace(tree, parentId, tree.heightOf(area)) ?? checkNameFree(tree, parentId, area.name, areaId);
  if (refused) return { refused };
  const position = parentId === area.parentId ? area.position : tree.nextPosition(parentId);
  return { parentId, position };
}

/**
 * Retires an area and everything beneath it: members keep them, nobody can choose them any more.
 * Refused: AREA_UNKNOWN, AREA_RETIRED when it is retired already.
 *
 * @returns the ids of all areas that are to be retired now
 */
export function retireArea(tree: AreaTree, areaId: string): Outcome<{ readonly areaIds: readonly string[] }> {
  const area = tree.find(areaId);
  if (!area) return { refused: unknownArea(['areaId']) };
  if (area.retiredAt !== null) return { refused: retired(area, ['areaId'], 'There is nothing more to do.') };
  const live = tree.withDescendants(area).filter(({ retiredAt }) => retiredAt === null);
  return { areaIds: live.map(({ id }) => id) };
}

/**
 * Takes an area back into use, with everything beneath it that was retired together with it.
 * Refused: AREA_UNKNOWN, AREA_RETIRED when the area above is still retired. In use already: nothing to do.
 *
 * @returns the ids of all areas that come back
 */
export function restoreArea(
  tree: AreaTree,
  areaId: string,
): Outcome<{ readonly areaIds: readonly string[] }> {
  const area = tree.find(areaId);
  if (!area) return { refused: unknownArea(['areaId']) };
  const { retiredAt } = area;
  if (retiredAt === null) return { areaIds: [] };
  const parent = area.parentId === null ? undefined : tree.find(area.parentId);
  if (parent && parent.retiredAt !== null) {
    return {
      refused: retired(parent, ['areaId'], 'Take that one back into use first; it brings this one along.'),
    };
  }
  const together = tree
    .withDescendants(area)
    .filter((other) => other.retiredAt?.getTime() === retiredAt.getTime());
  return { areaIds: together.map(({ id }) => id) };
}

/** Whether a community has room for this many areas in all. */
export function checkRoom(count: number): Refusal | null {
  if (count <= areaLimits.areas) return null;
  return {
    code: UserErrorCode.INVALID_INPUT,
    message: `That would make ${count.toLocaleString('en-US')} areas; a community has room for ${areaLimits.areas.toLocaleString('en-US')}.`,
    hint: 'Fewer, broader areas make better matches: leave out what nobody would look for.',
  };
}

/** An area's name as it is stored, on one line. */
export function cleanAreaName(
  name: string,
  field: readonly string[] = ['name'],
): Outcome<{ readonly text: string }> {
  return cleanText(name, {
    ...communityTextLimits.areaName,
    label: 'The name of an area',
    field,
    singleLine: true,
  });
}

function checkPlace(tree: AreaTree, parentId: string | null, height: number): Refusal | null {
  if (parentId === null) return null;
  const parent = tree.find(parentId);
  if (!parent) return unknownArea(['parentId']);
  if (parent.retiredAt !== null) {
    return retired(parent, ['parentId'], 'Choose an area that is in use, or the top of the tree.');
  }
  if (tree.pathUp(parentId).length + height <= areaLimits.levels) return null;
  return {
    code: UserErrorCode.INVALID_INPUT,
    message: `The tree of areas has up to ${areaLimits.levels} levels, and this would be deeper.`,
    hint: 'Choose a parent nearer to the top.',
    field: ['parentId'],
  };
}

function checkNameFree(
  tree: AreaTree,
  parentId: string | null,
  name: string,
  ownId: string | null,
): Refusal | null {
  const other = tree.childNamed(parentId, name);
  if (!other || other.id === ownId) return null;
  return {
    code: UserErrorCode.SLUG_TAKEN,
    message: `There is already an area “${other.name}” in this place${other.retiredAt === null ? '' : ', a retired one'}.`,
    hint:
      other.retiredAt === null
        ? 'Use that one, or choose a name that tells the two apart.'
        : 'Take that one back into use, or choose a name that tells the two apart.',
    field: ['name'],
  };
}

function changedMeanwhile({ name }: InterestAreaNode): Refusal {
  return {
    code: UserErrorCode.CHANGED_MEANWHILE,
    message: `Somebody else changed this area meanwhile: it is called “${name}” now.`,
    hint: 'Nothing was overwritten. Keep their name, or give it yours once more.',
    field: ['replacesName'],
  };
}

function movedMeanwhile({ name }: InterestAreaNode, parent: InterestAreaNode | undefined): Refusal {
  return {
    code: UserErrorCode.CHANGED_MEANWHILE,
    message: `Somebody else moved “${name}” meanwhile: it is ${parent ? `below “${parent.name}”` : 'at the top'} now.`,
    hint: 'Nothing was moved. Leave it there, or move it once more.',
    field: ['replacesParentId'],
  };
}

function unknownArea(field: readonly string[]): Refusal {
  return {
    code: UserErrorCode.AREA_UNKNOWN,
    message: 'This community has no such area.',
    hint: 'Take the id from the community’s list of areas.',
    field,
  };
}

function retired(area: InterestAreaNode, field: readonly string[], hint: string): Refusal {
  return { code: UserErrorCode.AREA_RETIRED, message: `The area “${area.name}” is retired.`, hint, field };
}
