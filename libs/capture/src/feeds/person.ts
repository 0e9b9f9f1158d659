import type { FeedPerson } from './feed-type';

const EMAIL = /^[^\s@<>()]{1,64}@[^\s@<>()]{1,190}$/;

function personOf(written: string, name: string, email: string): FeedPerson {
  return { written, name: name.trim() || null, email: email.trim() || null };
}

/** A person by one line of an RSS feed: "a@b.example (Name)", "Name (a@b.example)", "Name <a@b.example>", either alone. */
export function readPerson(line: string): FeedPerson {
  const written = line.trim();
  const parts = /^([^()<>]{0,200})[(<]([^()<>]{0,200})[)>]$/.exec(written);
  const [first, second] = [parts?.[1]?.trim() ?? written, parts?.[2]?.trim() ?? ''];
  if (EMAIL.test(first)) return personOf(written, second, first);
  if (EMAIL.test(second)) return personOf(written, first, second);
  return personOf(written, written, '');
}
