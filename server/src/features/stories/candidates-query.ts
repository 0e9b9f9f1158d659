/**
 * The versions by which those releases are known that have enough keys in common with one: a sure key, or so many hints.
 * Parameters: sure keys, hints, how many hints are needed, the release itself, how many at most.
 *
 * Each key is looked up for itself: of `hints && $2` PostgreSQL believes that it fits most rows, and reads them all.
 */
export const CANDIDATES = `
  SELECT version_id FROM (
    SELECT found.release_id, found.version_id, $3::int AS points
    FROM unnest($1::int[]) AS looked (key),
      LATERAL (SELECT release_id, version_id FROM story_reading WHERE sure @> ARRAY[looked.key]) found
    UNION ALL
    SELECT found.release_id, found.version_id, 1
    FROM unnest($2::int[]) AS looked (key),
      LATERAL (SELECT release_id, version_id FROM story_reading WHERE hints @> ARRAY[looked.key]) found
  ) met
  WHERE release_id <> $4
  GROUP BY release_id, version_id
  HAVING sum(points) >= $3
  ORDER BY sum(points) DESC, release_id
  LIMIT $5`;
