/**
 * The weight of an area by how few mentors hold it: ln(1 + (N + 1) / (n + 1)),
 * an inverse document frequency smoothed for small communities.
 *
 * It is ln 2 for what everyone holds, grows as the area gets rarer, and stays
 * finite for what nobody holds; it never reaches 0, so an interest that is
 * common still counts.
 *
 * @param holders n, how many of the community's mentors hold the area
 * @param mentorCount N, how many mentors the community has
 */
export function rarity(holders: number, mentorCount: number): number {
  return Math.log1p((mentorCount + 1) / (holders + 1));
}
