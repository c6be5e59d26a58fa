import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { inOrderOf, perRequest } from '#platform/graphql';
import { type OwnPreferences, PreferencesRepository } from '../preferences.repository.js';

@Injectable()
export class MailLoaders {
  constructor(private readonly preferences: PreferencesRepository) {}

  /** By member id; null for members who are not the viewer. */
  readonly preferencesOf = perRequest(
    ({ actor }) =>
      new DataLoader<string, OwnPreferences | null>(async (ids) =>
        inOrderOf(
          ids,
          actor === null ? [] : await this.preferences.ofActor(actor, ids),
          (row) => row.memberId,
        ),
      ),
  );
}
