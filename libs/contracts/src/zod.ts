import { config, z } from 'zod';

// Without it zod tries whether it may compile code, which every page's policy forbids and browsers report. Schemas are made when
// their file is loaded, so they all take `z` from here.
config({ jitless: true });

export { z };
