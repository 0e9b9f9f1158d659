import { withDatabase } from './rows';

/**
 * Have an import wait before the capture with this number until it may go on: so it can't be through before it is killed, however
 * late the test sees that it has begun. What holds it stands beside the tables, in a schema of its own.
 */
export function holdImportAt(databaseUrl: string, captures: number): Promise<void> {
  return withDatabase(databaseUrl, async (client) => {
    await client.query(`
      CREATE SCHEMA held;
      CREATE TABLE held.import AS SELECT ${captures} AS captures;
      CREATE FUNCTION held.wait() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
      BEGIN
        WHILE EXISTS (SELECT FROM held.import WHERE captures <= (SELECT count(*) + 1 FROM public.capture)) LOOP
          PERFORM pg_sleep(0.02);
        END LOOP;
        RETURN NEW;
      END $$;
      CREATE TRIGGER held BEFORE INSERT ON public.capture FOR EACH ROW EXECUTE FUNCTION held.wait();`);
  });
}

/** Let it go on, and hold no other. */
export function letImportGoOn(databaseUrl: string): Promise<void> {
  return withDatabase(databaseUrl, async (client) => {
    await client.query('DELETE FROM held.import');
  });
}
