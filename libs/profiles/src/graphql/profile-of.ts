import type DataLoader from 'dataloader';
import type { Member } from '#communities';
import type { Profile } from '../profile.entity.js';

/** The member's profile, which they have from the moment they joined. */
export async function profileOf(
  member: Member,
  loader: DataLoader<string, Profile | null>,
): Promise<Profile> {
  const profile = await loader.load(member.id);
  if (profile === null) throw new Error(`the member ${member.id} has no profile`);
  return profile;
}
