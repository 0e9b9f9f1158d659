import type { INestApplicationContext } from '@nestjs/common';
import { DomainError, READ_LANGUAGES } from '@uade/kernel';
import { SourcesService } from '../../features/sources/sources.service';

/** Where things come from if nobody says. */
const IMPORTED = {
  slug: 'imported',
  name: 'Imported files',
  homePage: null,
  languages: [...READ_LANGUAGES],
  fictional: false,
};

/**
 * The slug of the source under which an import is put.
 *
 * @throws not-found with the slugs that there are
 */
export async function sourceOf(app: INestApplicationContext, slug: string | null): Promise<string> {
  const sources = app.get(SourcesService);
  if (slug === null) return (await sources.ensure(IMPORTED)).slug;
  const known = (await sources.all()).map((source) => source.slug);
  if (known.includes(slug)) return slug;
  throw new DomainError(
    'not-found',
    `There is no source “${slug}”`,
    `The sources are: ${known.join(', ') || 'none yet'}. Leave --source out to put what is imported under “${IMPORTED.name}”.`,
  );
}
