import { f1, metric } from '../measure.mjs';
import { readLabelled } from './labelled-rows.mjs';

/** Sentences that state something checkable, on the same rows as the commitments. */
export const claims = {
  name: 'claims',
  seen: true,
  async run({ data, lib }) {
    const rows = await readLabelled(data, lib);
    if (rows === null) return null;
    const metrics = {};
    const errors = [];
    for (const [language, group] of Map.groupBy(rows, ({ lang }) => lang)) {
      const units = group.map(({ claim, claimFound, text, i }) => {
        const found = claimFound !== null;
        if (claim !== found) errors.push(`${language} ${i} ${found ? '+' : '-'}: ${text}`);
        return { tp: claim && found ? 1 : 0, fp: !claim && found ? 1 : 0, fn: claim && !found ? 1 : 0 };
      });
      metrics[`${language}.f1`] = metric(units, f1, 'none exists');
    }
    return { metrics, errors };
  },
};
