/** The TypeScript file that holds `NameWeights`, as the formatter would leave it. */
export function render({ step, bias, weights }) {
  return `import type { NameWeights } from './name-scorer';

/**
 * Learned from KazNERD's validation part: Yeshpanov, Khassanov, Varol, KazNERD: Kazakh Named Entity Recognition Dataset,
 * LREC 2022, CC BY 4.0. Written by tools/train/train.mjs; don't edit.
 *
 * @see docs/methodology.md, Model card
 */
export const KK_NAME_WEIGHTS: NameWeights = {
  step: ${step},
  bias: ${bias},
  weights:
    '${weights}',
};
`;
}
