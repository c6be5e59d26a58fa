import { UserErrorCode, type Outcome, type Refusal } from '#domain/refusals';
import { cleanOptionalText, cleanText, slugify, uniqueSlug } from '#domain/text';
import { communityTextLimits } from './text-limits.js';

/** A rung as its ladder is edited; the stored row fits as it is. */
export interface LadderRungNode {
  readonly id: string;
  readonly slug: string;
  /** Height on the ladder, from 1. */
  readonly position: number;
  readonly name: string;
  /** Markdown; null when nobody wrote it yet. */
  readonly description: string | null;
  readonly needsConfirmation: boolean;
  /** When it was retired; null while it is part of the ladder. */
  readonly retiredAt: Date | null;
}

/** Most rungs of a ladder, retired ones not counted. */
export const mostRungs = 50;

/** What coordinators write about a rung. */
export type RungTexts = Pick<LadderRungNode, 'name' | 'description' | 'needsConfirmation'>;

/**
 * Adds a rung at the top of the ladder.
 * Refused: the texts, INVALID_INPUT when the ladder is full.
 *
 * @param rungs every rung of the community, the retired too
 */
export function addRung(
  rungs: readonly LadderRungNode[],
  input: { readonly name: string; readonly description?: string | null; readonly needsConfirmation: boolean },
): Outcome<RungTexts & Pick<LadderRungNode, 'slug' | 'position'>> {
  const texts = cleanRungTexts(input.name, input.description);
  if (texts.refused) return texts;
  const ladder = inOrder(rungs);
  if (ladder.length >= mostRungs) {
    return {
      refused: {
        code: UserErrorCode.INVALID_INPUT,
        message: `A ladder has room for ${mostRungs} rungs, and this one is full.`,
        hint: 'Retire a rung that nobody climbs any more; what members reached stays theirs.',
      },
    };
  }
  return {
    name: texts.name,
    description: texts.description,
    needsConfirmation: input.needsConfirmation,
    slug: uniqueSlug(slugify(texts.name), new Set(rungs.map(({ slug }) => slug))),
    position: ladder.length + 1,
  };
}

/**
 * Rewrites a rung; what is absent stays as it is, an empty description is none. The slug
 * stays, so that links to it hold.
 * Refused: RUNG_UNKNOWN, the texts, CHANGED_MEANWHILE when the rung is not any more what the writer began with.
 */
export function updateRung(
  rungs: readonly LadderRungNode[],
  rungId: string,
  changes: {
    readonly name?: string | null;
    readonly description?: string | null;
    readonly needsConfirmation?: boolean | null;
    /** The rung as the writer read it; null when it does not matter. */
    readonly replaces?: RungTexts | null;
  },
): Outcome<RungTexts> {
  const rung = rungs.find(({ id }) => id === rungId);
  if (!rung) return { refused: unknownRung() };
  if (changes.replaces && !isStill(rung, changes.replaces)) return { refused: changedMeanwhile(rung) };
  const texts = cleanRungTexts(
    changes.name ?? rung.name,
    changes.description === undefined ? rung.description : changes.description,
  );
  if (texts.refused) return texts;
  return {
    name: texts.name,
    description: texts.description,
    needsConfirmation: changes.needsConfirmation ?? rung.needsConfirmation,
  };
}

/**
 * Moves a rung to a height; those between make way.
 * Refused: RUNG_UNKNOWN (also for a retired one), CHANGED_MEANWHILE when it does not stand any more where the mover
 * saw it, INVALID_INPUT for a height that the ladder does not have.
 *
 * @param position from 1 to the number of rungs in use
 * @param replacesPosition the height at which the mover saw it; null when it does not matter
 * @returns the ids of the ladder's rungs, lowest first
 */
export function moveRung(
  rungs: readonly LadderRungNode[],
  rungId: string,
  position: number,
  replacesPosition: number | null = null,
): Outcome<{ readonly order: readonly string[] }> {
  const ladder = inOrder(rungs).map(({ id }) => id);
  const height = ladder.indexOf(rungId) + 1;
  if (height === 0) return { refused: unknownRung() };
  if (replacesPosition !== null && replacesPosition !== height) return { refused: movedMeanwhile(height) };
  if (!Number.isInteger(position) || position < 1 || position > ladder.length) {
    return {
      refused: {
        code: UserErrorCode.INVALID_INPUT,
        message: `This ladder has the heights 1 to ${ladder.length}.`,
        hint: '1 is the lowest rung, the first that a newcomer climbs.',
        field: ['position'],
      },
    };
  }
  const others = ladder.filter((id) => id !== rungId);
  return { order: others.toSpliced(position - 1, 0, rungId) };
}

/**
 * Takes a rung out of the ladder; milestones that were reached on it stay, and those above come down.
 * Refused: RUNG_UNKNOWN, also for one that is retired already.
 *
 * @returns the ids of the rungs that remain, lowest first
 */
export function retireRung(
  rungs: readonly LadderRungNode[],
  rungId: string,
): Outcome<{ readonly order: readonly string[] }> {
  const ladder = inOrder(rungs).map(({ id }) => id);
  if (!ladder.includes(rungId)) return { refused: unknownRung() };
  return { order: ladder.filter((id) => id !== rungId) };
}

/** The refusal for a rung that the community's ladder does not have. */
export function unknownRung(): Refusal {
  return {
    code: UserErrorCode.RUNG_UNKNOWN,
    message: 'There is no such rung on the ladder.',
    hint: 'Take the id from the community’s ladder; the rung may have been retired.',
    field: ['rungId'],
  };
}

function isStill(rung: LadderRungNode, read: RungTexts): boolean {
  return (
    rung.retiredAt === null &&
    rung.name === read.name &&
    rung.description === read.description &&
    rung.needsConfirmation === read.needsConfirmation
  );
}

function changedMeanwhile({ name, retiredAt }: LadderRungNode): Refusal {
  return {
    code: UserErrorCode.CHANGED_MEANWHILE,
    message: `Somebody else ${retiredAt === null ? 'changed' : 'retired'} the rung “${name}” meanwhile.`,
    hint: 'Nothing was overwritten. Look at it as it is now, and put your changes into that.',
    field: ['replaces'],
  };
}

function movedMeanwhile(height: number): Refusal {
  return {
    code: UserErrorCode.CHANGED_MEANWHILE,
    message: `Somebody else changed the order of the ladder meanwhile: this rung is at height ${height} now.`,
    hint: 'Nothing was moved. Look at the ladder as it is now, and move the rung from there.',
    field: ['replacesPosition'],
  };
}

function inOrder(rungs: readonly LadderRungNode[]): LadderRungNode[] {
  return rungs
    .filter(({ retiredAt }) => retiredAt === null)
    .toSorted((lower, higher) => lower.position - higher.position);
}

function cleanRungTexts(
  writtenName: string,
  writtenDescription: string | null | undefined,
): Outcome<{ readonly name: string; readonly description: string | null }> {
  const name = cleanText(writtenName, {
    ...communityTextLimits.rungName,
    label: 'The name of a rung',
    field: ['name'],
    singleLine: true,
  });
  if (name.refused) return name;
  const description = cleanOptionalText(writtenDescription, {
    ...communityTextLimits.rungDescription,
    label: 'The description of a rung',
    field: ['description'],
  });
  return description.refused ? description : { name: name.text, description: description.text };
}
