import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Items that one poll saw are listed as its list has them: they got their ids in that order. */
export class AlterSourceItem1795473500000 implements MigrationInterface {
  readonly name = 'AlterSourceItem1795473500000';

  async up(runner: QueryRunner): Promise<void> {
    await this.makeIndex(runner, 'source_id, first_seen_at DESC, id');
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.makeIndex(runner, 'source_id, first_seen_at DESC, id DESC');
  }

  private async makeIndex(runner: QueryRunner, columns: string): Promise<void> {
    await runner.query(`
      DROP INDEX source_item_first_seen_at_ix;
      CREATE INDEX source_item_first_seen_at_ix ON source_item (${columns});
    `);
  }
}
