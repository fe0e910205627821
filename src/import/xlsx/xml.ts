import type { QualifiedTag, SAXOptions, SAXParser, Tag } from 'sax';
import sax from 'sax';
import { LIMITS } from '../limits.js';

/** A part of a workbook is no XML, or not such as a spreadsheet writes. Nothing of it is kept. */
export class XmlError extends Error {
  constructor(readonly reason: 'damaged' | 'depth' | 'attributes' | 'entities' | 'doctype') {
    super(`The XML is refused: ${reason}.`);
  }
}

export type Attributes = Readonly<Record<string, string>>;

/** What is told of a part while it is read. Names come without their prefix. */
export interface Told {
  open?: (name: string, attributes: Attributes) => void;
  /** A text may come in pieces. */
  text?: (text: string) => void;
  close?: (name: string) => void;
}

/** No entities but the five of XML itself; its types do not know of it. */
const OPTIONS = { strictEntities: true } as SAXOptions;
const CHUNK = 64 * 1024;
const AMPERSAND = 0x26;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

const attributesOf = ({ attributes }: Tag | QualifiedTag): Attributes => {
  const own: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) own[local(name)] = String(value);
  return own;
};

const encodingOf = (part: Buffer): string => {
  if (part[0] === 0xff && part[1] === 0xfe) return 'utf-16le';
  return part[0] === 0xfe && part[1] === 0xff ? 'utf-16be' : 'utf-8';
};

/** Entities cost the reader more than what they stand for. */
function countEntities(part: Buffer): void {
  let found = 0;
  for (let at = part.indexOf(AMPERSAND); at >= 0; at = part.indexOf(AMPERSAND, at + 1)) {
    if (++found > LIMITS.entities) throw new XmlError('entities');
  }
}

/**
 * Reads a part piece by piece. A document type, and with it every entity that a file could define or fetch, is refused.
 * @throws XmlError
 */
export function readXml(part: Buffer, { open, text, close }: Told): void {
  countEntities(part);
  const parser = sax.parser(true, OPTIONS);
  let depth = 0;
  let attributes = 0;
  Object.assign(parser, {
    onerror: () => {
      throw new XmlError('damaged');
    },
    ondoctype: () => {
      throw new XmlError('doctype');
    },
    onopentagstart: () => {
      attributes = 0;
      if (++depth > LIMITS.depth) throw new XmlError('depth');
    },
    onattribute: () => {
      if (++attributes > LIMITS.attributes) throw new XmlError('attributes');
    },
    onopentag: (tag) => open?.(local(tag.name), attributesOf(tag)),
    ontext: (piece) => text?.(piece),
    oncdata: (piece) => text?.(piece),
    onclosetag: (name) => {
      depth--;
      close?.(local(name));
    },
  } satisfies Partial<SAXParser>);
  try {
    const decoder = new TextDecoder(encodingOf(part), { fatal: true });
    for (let at = 0; at < part.length; at += CHUNK) {
      parser.write(decoder.decode(part.subarray(at, at + CHUNK), { stream: true }));
    }
    parser.write(decoder.decode()).close();
  } catch (error) {
    if (error instanceof TypeError) throw new XmlError('damaged'); // bytes that are no text
    throw error;
  }
}
