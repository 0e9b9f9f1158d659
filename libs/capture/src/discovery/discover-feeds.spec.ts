import { discoverFeeds, sourceKindOf } from './discover-feeds';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const discover = (html: string) =>
  discoverFeeds(bytesOf(html), { url: 'https://demograd.example/ru/', contentType: 'text/html' });

describe('discoverFeeds', () => {
  it('names the declared feeds first, then those only linked to, each once and absolute', () => {
    const page = `<head><link rel="alternate" type="application/rss+xml" title="Новости" href="/rss/rus.xml">
      <link rel="ALTERNATE home" type="application/feed+json; charset=utf-8" href="feed.json"></head>
      <a href="/rss/rus.xml">RSS</a><a href="https://www.demograd.example/rss/kaz.xml">RSS қазақша</a>`;
    expect(discover(page)).toEqual([
      { url: 'https://demograd.example/rss/rus.xml', title: 'Новости', declared: true },
      { url: 'https://demograd.example/ru/feed.json', title: null, declared: true },
      { url: 'https://www.demograd.example/rss/kaz.xml', title: 'RSS қазақша', declared: false },
    ]);
  });

  it.each([
    ['a translation', '<link rel="alternate" hreflang="kk" href="/kz/">'],
    ['a style sheet', '<link rel="stylesheet" type="text/css" href="/feed.css">'],
    ['comments', '<link rel="alternate" type="application/rss+xml" href="/comments/feed/">'],
    ['an address that is none', '<link rel="alternate" type="application/rss+xml" href="javascript:rss()">'],
    ['a feed of another site that is only linked to', '<a href="https://elsewhere.example/rss.xml">RSS</a>'],
    ['an article about a feed', '<a href="/news/rss-will-be-closed-100123">RSS</a>'],
  ])('does not take %s for a feed', (_, html) => {
    expect(discover(html)).toEqual([]);
  });
});

describe('sourceKindOf', () => {
  it.each([
    ['<?xml version="1.0"?><!-- a --><rss version="2.0">', 'feed'],
    ['\uFEFF  <feed xmlns="http://www.w3.org/2005/Atom">', 'feed'],
    ['<x:RDF xmlns:x="http://www.w3.org/1999/02/22-rdf-syntax-ns#">', 'feed'],
    ['{"version":"https://jsonfeed.org/version/1"}', 'feed'],
    ['<urlset>', 'sitemap'],
    ['<!DOCTYPE x [<!ENTITY a "b">]><sitemapindex>', 'sitemap'],
    ['<!doctype html><html>', 'page'],
    ['{"name":"a"}', 'page'],
    ['words', 'page'],
  ])('tells what %s is whatever it is declared as', (text, kind) => {
    expect(sourceKindOf(bytesOf(text), 'text/html')).toBe(kind);
  });
});
