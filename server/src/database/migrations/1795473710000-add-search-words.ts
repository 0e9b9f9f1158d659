import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A search vector holds at most a megabyte, which a very long text of many different words exceeds. Such a text is found by the
 * words of its beginning: as much of it as there is room for, to the nearest half.
 */
export class AddSearchWords1795473710000 implements MigrationInterface {
  readonly name = 'AddSearchWords1795473710000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION search_words(title text, body text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE AS $$
      DECLARE
        room integer := length(body);
      BEGIN
        LOOP
          BEGIN
            body := left(body, room);
            RETURN setweight(to_tsvector('simple', title), 'A') || setweight(to_tsvector('simple', body), 'B')
              || setweight(to_tsvector('russian', title), 'A') || setweight(to_tsvector('russian', body), 'B');
          EXCEPTION WHEN program_limit_exceeded THEN
            title := left(title, 1000);
            room := room / 2;
          END;
        END LOOP;
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION search_words(text, text)');
  }
}
