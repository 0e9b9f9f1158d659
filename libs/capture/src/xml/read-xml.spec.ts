import { readXml } from './read-xml';
import type { XmlElement } from './xml-element';

/** The tree as nested names, and the pieces. */
function outline(source: string, mostPieces = 10): { tree: unknown; pieces: string[]; truncated: boolean } {
  const pieces: string[] = [];
  const onPiece = (piece: XmlElement) =>
    pieces.push(
      `${piece.parent?.name ?? ''}>${piece.name}(${piece.children.map(wordsIn(source)).join(',')})`,
    );
  const { root, truncated } = readXml(source, { pieces: new Set(['item']), mostPieces, onPiece });
  const nameOf = (element: XmlElement): unknown =>
    element.children.length === 0 ? element.name : { [element.name]: element.children.map(nameOf) };
  return { tree: root === null ? null : nameOf(root), pieces, truncated };
}

const wordsIn = (source: string) => (element: XmlElement) =>
  `${element.name}=${source.slice(element.innerStart, element.innerEnd)}`;

describe('readXml', () => {
  it('hands over pieces and keeps the rest of the tree', () => {
    expect(outline('<r><a>x</a><item><t>1</t></item><item><t>2</t></item><b/></r>')).toEqual({
      tree: { r: ['a', 'b'] },
      pieces: ['r>item(t=1)', 'r>item(t=2)'],
      truncated: false,
    });
  });

  it('stops at the greatest number of pieces', () => {
    const { pieces, truncated } = outline('<r><item/><item/><item/><late/></r>', 2);
    expect(pieces).toHaveLength(2);
    expect(truncated).toBe(true);
  });

  it.each([
    [
      'a piece that is not closed',
      '<r><item><t>1</t><item><t>2</t></item></r>',
      ['r>item(t=1)', 'r>item(t=2)'],
    ],
    ['a document that breaks off', '<r><item><t>1</t><u>brea', ['r>item(t=1,u=brea)']],
    ['an end tag with another name', '<r><item><t>1</q><u>2</u></item></r>', ['r>item(t=1,u=2)']],
    ['an end tag of nothing', '<r><item></x><t>1</t></y></item></r>', ['r>item(t=1)']],
    ['markup inside of words', '<r><item><t>1 <b>2</b> 3</t></item></r>', ['r>item(t=1 <b>2</b> 3)']],
    ['references in words', '<r><item><t>1 &lt;</t></item></r>', ['r>item(t=1 &lt;)']],
  ])('reads %s', (_, source, pieces) => {
    expect(outline(source).pieces).toEqual(pieces);
  });

  it.each([
    [
      'a prefix of its own for a known namespace',
      '<r xmlns:x="http://purl.org/dc/elements/1.1/"><x:Date/></r>',
      'dc:date',
    ],
    ['a prefix that nobody declares', '<r><dc:date/></r>', 'dc:date'],
    ['an unknown namespace', '<r xmlns:x="urn:x"><x:date/></r>', 'x:date'],
    [
      'white space around the namespace',
      '<r xmlns:x=" http://purl.org/dc/elements/1.1/ "><x:date/></r>',
      'dc:date',
    ],
    [
      'a namespace that is declared anew',
      '<r xmlns:x="urn:x"><x:date xmlns:x="http://purl.org/dc/terms/"/></r>',
      'dcterms:date',
    ],
  ])('names elements with %s by what is meant', (_, source, name) => {
    expect(outline(source).tree).toEqual({ r: [name] });
  });

  it('finds no element in what is none', () => {
    expect(outline('').tree).toBeNull();
    expect(outline('just words & signs < >').tree).toBeNull();
  });
});
