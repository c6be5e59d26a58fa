import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { Database, isId, type Tx } from '#platform/database';
import { type CursorPosition, type Page } from '#platform/graphql';
import { Community } from './community.entity.js';
import { ConductText } from './conduct-text.entity.js';
import { InterestArea } from './interest-area.entity.js';
import { Repository } from './repository.entity.js';
import { Rung } from './rung.entity.js';

/** Communities and what belongs to them is public: a visitor may look before joining. */
@Injectable()
export class CommunitiesRepository {
  constructor(private readonly db: Database) {}

  byIds(ids: readonly string[]): Promise<Community[]> {
    return this.db.reader.findBy(Community, { id: In([...ids]) });
  }

  bySlug(slug: string): Promise<Community | null> {
    return slug.includes('\0') ? Promise.resolve(null) : this.db.reader.findOneBy(Community, { slug });
  }

  async byId(id: string): Promise<Community | null> {
    return isId(id) ? this.db.reader.findOneBy(Community, { id }) : null;
  }

  /** A page by name, one row more than asked for. Cursor: [name, id]. */
  page(page: Page<CursorPosition>): Promise<Community[]> {
    const query = this.db.reader.createQueryBuilder(Community, 'community').orderBy({
      'community.name': 'ASC',
      'community.id': 'ASC',
    });
    if (page.after !== null) {
      const [name, id] = page.after;
      query.where('(community.name, community.id::text) > (:name, :id)', { name, id });
    }
    return query.limit(page.limit + 1).getMany();
  }

  count(): Promise<number> {
    return this.db.reader.count(Community);
  }

  /** The newest conduct text of each community. */
  conductTexts(communityIds: readonly string[]): Promise<ConductText[]> {
    return this.db.reader
      .createQueryBuilder(ConductText, 'conduct')
      .innerJoin('conduct.community', 'community', 'community.conductVersion = conduct.version')
      .where('conduct.communityId IN (:...communityIds)', { communityIds })
      .getMany();
  }

  /** The areas in use, in the tree's order: parents before children, siblings by position and name. */
  areas(communityIds: readonly string[]): Promise<InterestArea[]> {
    return this.db.query<InterestArea>(
      `WITH RECURSIVE tree AS (
         SELECT area.*, ARRAY[lpad(area.position::text, 10, '0') || area.name] AS path
           FROM interest_area area
          WHERE area.community_id = ANY($1) AND area.parent_id IS NULL AND area.retired_at IS NULL
         UNION ALL
         SELECT area.*, tree.path || (lpad(area.position::text, 10, '0') || area.name)
           FROM interest_area area JOIN tree ON area.parent_id = tree.id
          WHERE area.retired_at IS NULL
       )
       SELECT id, community_id AS "communityId", parent_id AS "parentId", slug, name, position,
              retired_at AS "retiredAt"
         FROM tree ORDER BY path`,
      [communityIds],
    );
  }

  /** The areas that were retired, by name. */
  retiredAreas(communityIds: readonly string[]): Promise<InterestArea[]> {
    return this.db.reader.find(InterestArea, {
      where: { communityId: In([...communityIds]), retiredAt: Not(IsNull()) },
      order: { name: 'ASC', id: 'ASC' },
    });
  }

  areasByIds(ids: readonly string[]): Promise<InterestArea[]> {
    return this.db.reader.findBy(InterestArea, { id: In([...ids]) });
  }

  repositories(communityIds: readonly string[]): Promise<Repository[]> {
    return this.db.reader.find(Repository, {
      where: { communityId: In([...communityIds]) },
      order: { owner: 'ASC', name: 'ASC' },
    });
  }

  /** The repository of a community that has exactly one; null for any other. */
  async onlyRepository(tx: Tx, communityId: string): Promise<Repository | null> {
    const [first, second] = await tx.find(Repository, { where: { communityId }, take: 2 });
    return second === undefined ? (first ?? null) : null;
  }

  /** The ladder, from the first rung up. */
  rungs(communityIds: readonly string[]): Promise<Rung[]> {
    return this.db.reader.find(Rung, {
      where: { communityId: In([...communityIds]), retiredAt: IsNull() },
      order: { position: 'ASC', id: 'ASC' },
    });
  }

  rungsByIds(ids: readonly string[]): Promise<Rung[]> {
    return this.db.reader.findBy(Rung, { id: In([...ids]) });
  }
}
