import {
  createCaptureSchema,
  fetchedCaptureSchema,
  pastedCaptureSchema,
  uploadFieldsSchema,
} from '@uade/contracts';
import { DomainError } from '@uade/kernel';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { readUploadForm } from '../../common/upload-form';
import { parseInput } from '../../common/zod.pipe';
import type { Delivery } from './ingest.service';

type Given = Omit<Delivery, 'actorId'>;

/** Read what a request hands in, whichever of the three forms it has. */
export async function readDelivery(request: FastifyRequest): Promise<Given> {
  if (request.isMultipart()) return readUpload(request);
  const capture = await parseInput(createCaptureSchema, request.body);
  return capture.method === 'fetched' ? fromFetched(capture) : fromPasted(capture);
}

async function readUpload(request: FastifyRequest): Promise<Given> {
  const { file, fields } = await readUploadForm(request);
  if (file === null) {
    throw new DomainError(
      'invalid-input',
      'The upload holds no file.',
      'Put the file into the field “file”.',
      {
        issues: [{ path: 'file', message: 'a file' }],
      },
    );
  }
  const { source, url, fetchedAt } = await parseInput(uploadFieldsSchema, fields);
  return {
    method: 'uploaded',
    source,
    bytes: file.bytes,
    url: url ?? null,
    status: null,
    headers: {},
    contentType: declaredType(file.mediaType),
    fileName: file.name,
    fetchedAt: fetchedAt === undefined ? null : new Date(fetchedAt),
  };
}

/** Browsers say `application/octet-stream` of a file that they don't know: that declares nothing. */
function declaredType(mimetype: string): string | null {
  return mimetype === 'application/octet-stream' ? null : mimetype;
}

function fromFetched(capture: z.output<typeof fetchedCaptureSchema>): Given {
  const { source, url, status, headers, fetchedAt, contentBase64 } = capture;
  const contentType =
    Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? null;
  return {
    method: 'fetched',
    source,
    bytes: Buffer.from(contentBase64, 'base64'),
    url,
    status,
    headers,
    contentType,
    fileName: null,
    fetchedAt: new Date(fetchedAt),
  };
}

function fromPasted({ source, text }: z.output<typeof pastedCaptureSchema>): Given {
  return {
    method: 'pasted',
    source,
    bytes: Buffer.from(text, 'utf8'),
    url: null,
    status: null,
    headers: {},
    contentType: 'text/plain; charset=utf-8',
    fileName: null,
    fetchedAt: null,
  };
}
