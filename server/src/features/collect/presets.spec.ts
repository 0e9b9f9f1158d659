import { createSourceSchema, sourcePresetSchema } from '@uade/contracts';
import { PRESETS, presetsBeside } from './presets';

describe('the presets', () => {
  it('know Akorda in three languages, El.kz, the Prime Minister and Kazinform', () => {
    const keys = PRESETS.map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(['akorda-kk', 'akorda-ru', 'akorda-en']));
    for (const site of ['el-kz', 'primeminister', 'kazinform']) {
      expect(keys.some((key) => key.startsWith(`${site}-`))).toBe(true);
    }
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(PRESETS.map((preset) => [preset.key, preset] as const))(
    '%s is a source that can be added as it is, paused',
    (key, preset) => {
      const { key: _key, ...settings } = preset;
      const source = createSourceSchema.parse({ ...settings, slug: key, preset: key });
      expect(source.state).toBe('paused');
      expect(source.discoveryUrls.length).toBeGreaterThan(0);
    },
  );

  it('are unverified and nobody’s source to begin with', () => {
    for (const preset of presetsBeside([])) {
      expect(sourcePresetSchema.parse(preset)).toMatchObject({ sourceId: null, verifiedAt: null });
    }
  });
});
