import { Injectable } from '@nestjs/common';
import { Counter, Gauge, type Metric } from 'prom-client';

/** What the event streams of this process are measured by; served with all other metrics. */
@Injectable()
export class LiveMetrics {
  readonly open = new Gauge({
    name: 'uade_live_streams_open',
    help: 'Event streams to browsers that are open now',
    registers: [],
  });
  readonly sent = new Counter({
    name: 'uade_live_events_sent_total',
    help: 'Events sent, counted once for each stream that they were sent to',
    registers: [],
  });
  readonly resets = new Counter({
    name: 'uade_live_resets_total',
    help: 'Browsers that were told to ask everything anew',
    registers: [],
  });
  readonly cutOff = new Counter({
    name: 'uade_live_streams_cut_off_total',
    help: 'Streams that were ended because their reader was too slow',
    registers: [],
  });

  all(): readonly Metric[] {
    return [this.open, this.sent, this.resets, this.cutOff];
  }
}
