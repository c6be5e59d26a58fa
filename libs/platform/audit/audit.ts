import { Global, Injectable, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { newId, type Tx } from '#platform/database';
import { AuditEntry } from './audit-entry.entity.js';

export interface AuditRecord {
  /** The user who did it; null for the system. */
  readonly by: string | null;
  readonly communityId?: string | null;
  readonly action: string;
  readonly subject: { readonly type: string; readonly id: string };
  /** Ids and codes only; never texts that people wrote. */
  readonly facts?: Record<string, unknown>;
}

@Injectable()
export class AuditLog {
  /** Writes the record in the same transaction as the change that it tells of. */
  async record(tx: Tx, record: AuditRecord): Promise<void> {
    await tx.insert(AuditEntry, {
      id: newId(),
      actorUserId: record.by,
      communityId: record.communityId ?? null,
      action: record.action,
      subjectType: record.subject.type,
      subjectId: record.subject.id,
      facts: (record.facts ?? {}) as never,
    });
  }
}

@Global()
@Module({ imports: [TypeOrmModule.forFeature([AuditEntry])], providers: [AuditLog], exports: [AuditLog] })
export class AuditModule {}
