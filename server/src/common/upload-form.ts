import type { MultipartFile } from '@fastify/multipart';
import { DomainError } from '@uade/kernel';
import type { FastifyRequest } from 'fastify';
import { errorCode } from './error-code';
import { GrowingBuffer } from './growing-buffer';

/** A file as a form brought it. */
export interface UploadedFile {
  /** The name of the form's field. */
  readonly field: string;
  readonly name: string;
  /** What the sender says it is. */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A form (`multipart/form-data`), read to its end: fields count wherever they stand, before the file or behind it. */
export interface UploadForm {
  readonly file: UploadedFile | null;
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * Read a form. Of a field that comes twice the last counts.
 *
 * @throws input-too-large  If the file, a field or the form is over its limit.
 * @throws invalid-input    If it is no form.
 */
export async function readUploadForm(request: FastifyRequest): Promise<UploadForm> {
  try {
    return await readParts(request);
  } catch (error) {
    throw isKnown(error) ? error : broken();
  }
}

async function readParts(request: FastifyRequest): Promise<UploadForm> {
  let file: UploadedFile | null = null;
  const fields: Record<string, string> = {};
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      const { fieldname: field, filename: name, mimetype: mediaType } = part;
      file = { field, name, mediaType, bytes: await readFile(part, request) };
    } else {
      if (part.valueTruncated) throw tooLong(part.fieldname);
      fields[part.fieldname] = String(part.value);
    }
  }
  return { file, fields };
}

/**
 * All bytes of a file. They are copied: a chunk is a view of the socket's buffer and would keep all of it in memory.
 *
 * @throws FST_REQ_FILE_TOO_LARGE  If the file is over its limit.
 */
async function readFile({ file }: MultipartFile, { server }: FastifyRequest): Promise<Uint8Array> {
  const bytes = new GrowingBuffer();
  for await (const chunk of file as AsyncIterable<Uint8Array>) bytes.append(chunk);
  if (file.truncated) throw new server.multipartErrors.RequestFileTooLargeError();
  return bytes.toBytes();
}

/** Whether an error says already what is wrong; the parser of forms throws plain errors on broken ones. */
function isKnown(error: unknown): boolean {
  if (error instanceof DomainError) return true;
  return errorCode(error)?.startsWith('FST_') ?? false;
}

function broken(): DomainError {
  return new DomainError(
    'invalid-input',
    'The form is broken: it ends too early or names no boundary.',
    'Send it as multipart/form-data, complete and with its boundary.',
  );
}

function tooLong(field: string): DomainError {
  return new DomainError(
    'input-too-large',
    `The field “${field}” is too long.`,
    'Send long texts as a file.',
  );
}
