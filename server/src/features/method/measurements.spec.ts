import { CAPTURE_READER } from '@uade/capture';
import { EXTRACTOR } from '@uade/analysis';
import { measurementsSchema } from '@uade/contracts';
import measurements from './measurements.json' with { type: 'json' };

describe('the measurements that are shown', () => {
  it('have the form that the contract gives them', () => {
    expect(measurementsSchema.safeParse(measurements).error?.issues).toBeUndefined();
  });

  it('are those of the readers that read here', () => {
    expect(measurements.readers).toBe(`${CAPTURE_READER} ${EXTRACTOR}`);
  });
});
