import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateTopic1795471680000 implements MigrationInterface {
  readonly name = 'CreateTopic1795471680000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE topic (
        slug text CONSTRAINT topic_pk PRIMARY KEY,
        parent text CONSTRAINT topic_parent_fk REFERENCES topic (slug),
        position integer NOT NULL,
        name_kk text NOT NULL,
        name_ru text NOT NULL,
        name_en text NOT NULL
      );
      INSERT INTO topic (slug, position, name_kk, name_ru, name_en) VALUES
        ('elections', 1, 'Сайлау', 'Выборы', 'Elections'),
        ('constitution-reforms', 2, 'Конституция және реформалар', 'Конституция и реформы', 'Constitution & reforms'),
        ('economy', 3, 'Экономика', 'Экономика', 'Economy'),
        ('prices-incomes', 4, 'Баға және табыс', 'Цены и доходы', 'Prices & incomes'),
        ('social-policy', 5, 'Әлеуметтік саясат', 'Социальная политика', 'Social policy'),
        ('health', 6, 'Денсаулық сақтау', 'Здравоохранение', 'Health'),
        ('education', 7, 'Білім беру', 'Образование', 'Education'),
        ('regions-housing', 8, 'Өңірлер және тұрғын үй', 'Регионы и жильё', 'Regions & housing'),
        ('infrastructure-energy', 9, 'Инфрақұрылым және энергетика', 'Инфраструктура и энергетика',
          'Infrastructure & energy'),
        ('agriculture-water', 10, 'Ауыл шаруашылығы және су', 'Сельское хозяйство и вода', 'Agriculture & water'),
        ('justice-security', 11, 'Әділет және қауіпсіздік', 'Правосудие и безопасность', 'Justice & security'),
        ('foreign-policy', 12, 'Сыртқы саясат', 'Внешняя политика', 'Foreign policy'),
        ('digital', 13, 'Цифрландыру', 'Цифровизация', 'Digital'),
        ('culture', 14, 'Мәдениет', 'Культура', 'Culture');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE topic;
    `);
  }
}
