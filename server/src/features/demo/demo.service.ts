import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { parse } from 'yaml';
import { Settings } from '../../config/settings';
import { AuditTrail } from '../../database/audit-trail';
import { announceProgress } from '../../platform/process/announce';
import { AccountsService } from '../accounts/accounts.service';
import { IngestService } from '../ingest/ingest.service';
import { SourcesService } from '../sources/sources.service';
import { StoryLinker } from '../stories/story-linker';
import { DemoPlayer, type LoadedReleases } from './demo-player';
import { type DemoRelease, readDemoPlan } from './demo-plan';
import { renderTemplate } from './demo-template';

/** The handle of the account that decides in the demo. */
const ANALYST = 'demo';

/** One number for all processes: only one of them loads the demo. */
const DEMO_LOCK = 875_230_003;

/**
 * Loads the demo on the first start, through the same services as everything else. Its dates hang on the instant at
 * which its analyst came into being, so that a load that was interrupted goes on where it stood.
 */
@Injectable()
export class DemoService implements OnApplicationBootstrap {
  private readonly logger = new Logger(DemoService.name);

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly settings: Settings,
    private readonly accounts: AccountsService,
    private readonly sources: SourcesService,
    private readonly ingest: IngestService,
    private readonly player: DemoPlayer,
    private readonly audit: AuditTrail,
    private readonly stories: StoryLinker,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.settings.demo || this.settings.role === 'worker') return;
    const guard = this.dataSource.createQueryRunner();
    try {
      await guard.query('SELECT pg_advisory_lock($1)', [DEMO_LOCK]);
      if (await this.isWanted()) await this.load();
    } finally {
      await guard.query('SELECT pg_advisory_unlock($1)', [DEMO_LOCK]);
      await guard.release();
    }
  }

  /** Whether this is a first start, or a load of the demo was interrupted. */
  private async isWanted(): Promise<boolean> {
    const [{ loaded, used }] = await this.dataSource.query<[{ loaded: boolean; used: boolean }]>(
      `SELECT EXISTS (SELECT FROM audit_entry WHERE action = 'demo.loaded') AS loaded,
              EXISTS (SELECT FROM source) AS used`,
    );
    const begun = (await this.accounts.since(ANALYST)) !== null;
    return !loaded && (begun || !used);
  }

  private async load(): Promise<void> {
    announceProgress('Loading the demo (first start only)');
    const began = Date.now();
    const written = await this.read('demo.yaml');
    const analyst = await this.accounts.ensure(ANALYST, 'Demo analyst');
    const start = await this.accounts.since(ANALYST);
    if (start === null) return;
    const plan = readDemoPlan(parse(written), start);
    for (const source of plan.sources) await this.sources.ensure(source);
    const releases = await this.ingestAll(plan.releases, start, analyst.id);
    for (const decision of plan.decisions) await this.player.play(decision, releases, analyst.id);
    await this.ingestAll(plan.edits, start, analyst.id);
    // What is seen first is whole: a worker would link them only after the start.
    await this.stories.linkDue();
    await this.dataSource.transaction((manager) =>
      this.audit.record(manager, {
        actorId: analyst.id,
        action: 'demo.loaded',
        subjectType: 'account',
        subjectId: analyst.id,
        reason: 'First start',
        payload: { releases: plan.releases.length, decisions: plan.decisions.length },
      }),
    );
    this.logger.log({ event: 'demo.loaded', releases: plan.releases.length, durationMs: Date.now() - began });
  }

  private async ingestAll(
    releases: readonly DemoRelease[],
    start: Date,
    actorId: string,
  ): Promise<LoadedReleases> {
    const loaded = new Map<string, { releaseId: string; versionId: string }>();
    for (const release of releases) {
      const { releaseId, versionId } = await this.ingest.ingest({
        method: release.method,
        source: release.source,
        bytes: Buffer.from(await this.text(release, start), 'utf8'),
        url: release.url,
        status: null,
        headers: {},
        contentType: null,
        fileName: release.file,
        fetchedAt: release.fetchedAt === null ? null : new Date(release.fetchedAt),
        actorId,
      });
      loaded.set(release.file, { releaseId, versionId });
    }
    return loaded;
  }

  private async text({ file, language }: DemoRelease, start: Date): Promise<string> {
    return renderTemplate(await this.read(path.join('releases', file)), { language, start });
  }

  private async read(file: string): Promise<string> {
    return readFile(path.join(this.settings.demoDir, file), 'utf8');
  }
}
