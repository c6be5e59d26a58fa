import { Injectable } from '@nestjs/common';
import {
  areaDocumentMaxBytes,
  type AreaEntry,
  type AreaTree,
  parseAreaDocument,
  planAreaImport,
  type PlannedArea,
} from '#domain/communities';
import type { Refusal } from '#domain/refusals';
import { AuditLog } from '#platform/audit';
import type { Actor } from '#platform/auth';
import { Database, newId, type Tx } from '#platform/database';
import { UserError } from '#platform/errors';
import { ClientMutations } from '#platform/idempotency';
import { AreasRepository } from '../areas.repository.js';
import { Community } from '../community.entity.js';
import { InterestArea } from '../interest-area.entity.js';

export interface ImportInterestAreasInput {
  readonly communityId: string;
  /** JSON text, as `parseAreaDocument` of the domain describes it. */
  readonly document: string;
  readonly clientMutationKey?: string | null;
}

export interface AreaImport {
  readonly community: Community;
  /** Areas that are new, their groups included. */
  readonly added: number;
  /** Listed areas that were there already. */
  readonly present: number;
  /** Listed areas that were left out because their group is retired. */
  readonly skipped: number;
}

@Injectable()
export class ImportInterestAreas {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasRepository,
    private readonly mutations: ClientMutations,
    private readonly audit: AuditLog,
  ) {}

  /** Adds the document's areas that the tree lacks, all or none; the same document again adds nothing. */
  async run(actor: Actor, input: ImportInterestAreasInput): Promise<AreaImport> {
    const { communityId } = input;
    return this.db.transaction(async (tx) => {
      const tree = await this.areas.lockTree(tx, actor, communityId);
      const keyed = {
        userId: actor.userId,
        key: input.clientMutationKey,
        operation: 'importInterestAreas',
        input,
      };
      const { facts } = await this.mutations.first(tx, keyed, () => this.import(tx, actor, input, tree));
      return { community: await tx.findOneByOrFail(Community, { id: communityId }), ...facts };
    });
  }

  private async import(
    tx: Tx,
    actor: Actor,
    { communityId, document }: ImportInterestAreasInput,
    tree: AreaTree,
  ): Promise<Omit<AreaImport, 'community'>> {
    const plan = planAreaImport(tree, readEntries(document));
    if (plan.refused) throw new UserError(plan.refused);
    if (plan.add.length > 0) {
      await this.insert(tx, communityId, tree, plan.add);
      await this.audit.record(tx, {
        by: actor.userId,
        communityId,
        action: 'import-interest-areas',
        subject: { type: 'Community', id: communityId },
        facts: { added: plan.add.length },
      });
    }
    return { added: plan.add.length, present: plan.present, skipped: plan.skipped.length };
  }

  private async insert(
    tx: Tx,
    communityId: string,
    tree: AreaTree,
    planned: readonly PlannedArea[],
  ): Promise<void> {
    const idOf = new Map(tree.areas.map(({ slug, id }) => [slug, id]));
    for (const { slug } of planned) idOf.set(slug, newId());
    await tx.insert(
      InterestArea,
      planned.map(({ slug, name, parentSlug, position }) => ({
        id: idOf.get(slug),
        communityId,
        parentId: parentSlug === null ? null : idOf.get(parentSlug),
        slug,
        name,
        position,
      })),
    );
  }
}

/** @throws UserError TOO_LONG; INVALID_INPUT for each place of the document that is not as it should be. */
function readEntries(document: string): readonly AreaEntry[] {
  const bytes = Buffer.byteLength(document);
  if (bytes > areaDocumentMaxBytes) {
    throw UserError.of(
      'TOO_LONG',
      `The document has ${bytes.toLocaleString('en-US')} bytes; there is room for ${areaDocumentMaxBytes.toLocaleString('en-US')}.`,
      { hint: 'Import it in parts: each adds to what is there.', field: ['document'] },
    );
  }
  const parsed = parseAreaDocument(parseJson(document));
  if (parsed.refusals === undefined) return parsed.areas;
  const [first, ...others] = parsed.refusals;
  throw new UserError(inDocument(first), ...others.map(inDocument));
}

function inDocument(refusal: Refusal): Refusal {
  return { ...refusal, field: ['document', ...(refusal.field ?? [])] };
}

function parseJson(document: string): unknown {
  try {
    return JSON.parse(document.trim()); // trimmed, because editors put a byte order mark in front
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw UserError.of('INVALID_INPUT', 'The document is not JSON.', {
      hint: 'It looks like this: {"areas": [{"group": "Stdlib", "name": "asyncio"}]}. A comma or a quote may be missing or too many.',
      field: ['document'],
    });
  }
}
