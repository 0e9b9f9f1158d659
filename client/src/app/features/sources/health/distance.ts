/** How far an instant is from now, in the largest unit that it fills. */
export interface Distance {
  /** `now`: less than a minute on either side. */
  readonly unit: 'now' | 'minutes' | 'hours' | 'days';
  readonly count: number;
  readonly ahead: boolean;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** @param instant  UTC, ISO 8601. */
export function distanceOf(instant: string, now: Date): Distance {
  const apart = Date.parse(instant) - now.getTime();
  const length = Math.abs(apart);
  const ahead = apart > 0;
  if (length < MINUTE) return { unit: 'now', count: 0, ahead };
  if (length < HOUR) return { unit: 'minutes', count: Math.floor(length / MINUTE), ahead };
  if (length < DAY) return { unit: 'hours', count: Math.floor(length / HOUR), ahead };
  return { unit: 'days', count: Math.floor(length / DAY), ahead };
}

/** A number of minutes to the nearest hour or day, where it is several of them. */
export function aboutSpan(minutes: number): Pick<Distance, 'unit' | 'count'> {
  if (minutes >= 2880) return spanOf(Math.round(minutes / 1440) * 1440);
  return spanOf(minutes >= 180 ? Math.round(minutes / 60) * 60 : minutes);
}

/** The largest unit in which a number of minutes is whole. */
export function spanOf(minutes: number): Pick<Distance, 'unit' | 'count'> {
  const whole = Math.max(1, Math.round(minutes));
  if (whole >= 2880 && whole % 1440 === 0) return { unit: 'days', count: whole / 1440 };
  if (whole >= 60 && whole % 60 === 0) return { unit: 'hours', count: whole / 60 };
  return { unit: 'minutes', count: whole };
}
