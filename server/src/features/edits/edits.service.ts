import { Injectable } from '@nestjs/common';
import type { CommitmentEdit, Edit, EditQuery, EditRow, Page } from '@uade/contracts';
import { DomainError } from '@uade/kernel';
import { cutPage } from '../../database/keyset';
import { AccountsService } from '../accounts/accounts.service';
import { ReleasesRepository } from '../releases/releases.repository';
import { type ListedEdit, toCommitmentEdit, toEdit, toEditRow } from './edit.mapper';
import type { EditEntity } from './edit.entity';
import { EditsRepository } from './edits.repository';
import { MarkPlacesRepository, type PlacedMark } from './mark-places.repository';

@Injectable()
export class EditsService {
  constructor(
    private readonly edits: EditsRepository,
    private readonly places: MarkPlacesRepository,
    private readonly releases: ReleasesRepository,
    private readonly accounts: AccountsService,
  ) {}

  async list(query: EditQuery): Promise<Page<EditRow>> {
    const { rows: read, total } = await this.edits.list(query);
    const { rows, next } = cutPage(read, query.limit, ({ id, createdAt, significance }) => [
      query.sort === 'newest' ? createdAt : significance,
      id,
    ]);
    const [listed, directory] = await Promise.all([this.listed(rows), this.accounts.directory()]);
    return { items: listed.map((one) => toEditRow(one, directory)), next, total };
  }

  async byId(id: string): Promise<Edit> {
    const edit = await this.edits.byId(id);
    if (edit === null) throw new DomainError('not-found', `There is no edit ${id}.`);
    const [[listed], directory] = await Promise.all([this.listed([edit]), this.accounts.directory()]);
    if (listed === undefined) throw new DomainError('internal', `Edit ${id} has no release.`);
    return toEdit(listed, directory);
  }

  /** The edit that made a version, with the marks that have a place in it. */
  async ofVersion(versionId: string): Promise<{ edit: EditEntity; places: PlacedMark[] } | null> {
    const edit = await this.edits.ofVersion(versionId);
    if (edit === null) return null;
    const places = await this.places.placesOf([edit.id]);
    return { edit, places: places.filter(({ place }) => place.startOffset !== null) };
  }

  /** The edits that touched the words of a commitment, oldest first. */
  async ofCommitment(commitmentId: string): Promise<CommitmentEdit[]> {
    const placed = await this.places.placesOfCommitment(commitmentId);
    const edits = await this.edits.byIds(placed.map(({ place }) => place.editId));
    const [listed, directory] = await Promise.all([
      this.listed([...edits.values()]),
      this.accounts.directory(),
    ]);
    const byId = new Map(listed.map((one) => [one.edit.id, one]));
    return placed
      .flatMap((one) => {
        const edit = byId.get(one.place.editId);
        return edit === undefined ? [] : [toCommitmentEdit(one, edit, directory)];
      })
      .sort((a, b) => Date.parse(a.capturedAt) - Date.parse(b.capturedAt));
  }

  async countUndecided(): Promise<number> {
    return this.edits.countUndecided();
  }

  /** Edits with all that a row of them is made of: a fixed number of questions, however many they are. */
  private async listed(edits: readonly EditEntity[]): Promise<ListedEdit[]> {
    const [releases, versions, places] = await Promise.all([
      this.releases.byIds(edits.map(({ releaseId }) => releaseId)),
      this.edits.versions(edits.flatMap(({ fromVersionId, toVersionId }) => [fromVersionId, toVersionId])),
      this.places.placesOf(edits.map(({ id }) => id)),
    ]);
    const placesOf = Map.groupBy(places, ({ place }) => place.editId);
    return edits.flatMap((edit) => {
      const release = releases.get(edit.releaseId);
      const [before, after] = [versions.get(edit.fromVersionId), versions.get(edit.toVersionId)];
      if (release === undefined || before === undefined || after === undefined) return [];
      return [{ edit, release, before, after, places: placesOf.get(edit.id) ?? [] }];
    });
  }
}
