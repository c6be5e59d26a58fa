import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ThreadLinkKind, ThreadLinkState } from '#domain/threads';

/**
 * An issue or pull request, as GitHub last told of it: once for all threads that link to it, so that it is asked for
 * once. Only what everybody may see there.
 */
@Entity('github_item')
@Index('github_item_key', ['repositoryKey', 'number'], { unique: true })
@Check('github_item_repository_key', "repository_key ~ '^[a-z0-9-]{1,39}/[a-z0-9._-]{1,100}$'")
@Check('github_item_number_positive', 'number > 0')
@Check('github_item_kind', "kind IN ('ISSUE','PULL_REQUEST')")
@Check('github_item_title_length', 'char_length(title) BETWEEN 1 AND 500')
@Check(
  'github_item_state',
  "state IN ('OPEN','DRAFT','MERGED','COMPLETED','NOT_PLANNED','DUPLICATE','CLOSED')",
)
@Check('github_item_known_since', '(state IS NULL) = (state_as_of IS NULL)')
@Check('github_item_etag_length', 'char_length(etag) <= 200')
export class GithubItem {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'github_item_pkey' })
  id!: string;

  /** As `repositoryKey` makes it. */
  @Column('text')
  repositoryKey!: string;

  @Column('int')
  number!: number;

  /** Null until GitHub has told. */
  @Column('text', { nullable: true })
  kind!: ThreadLinkKind | null;

  @Column('text', { nullable: true })
  title!: string | null;

  /** Null while GitHub has not told, or knows nothing that everybody may see. */
  @Column('text', { nullable: true })
  state!: ThreadLinkState | null;

  /** When GitHub last said that it is so. */
  @Column('timestamptz', { nullable: true })
  stateAsOf!: Date | null;

  /** By which GitHub says later that nothing has changed. */
  @Column('text', { nullable: true })
  etag!: string | null;

  /** How often GitHub was to be asked: each look-up has a number of its own. */
  @Column('int', { default: 1 })
  round!: number;

  /** Nobody asks for another look-up before. */
  @Column('timestamptz')
  askAfter!: Date;
}
