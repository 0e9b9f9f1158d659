import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isDatabaseAway } from './database-away';
import { PROBLEM_MEDIA_TYPE, toProblem } from './problem';

/** Answers every error with a problem document; what nobody foresaw, and a database that is away, goes to the log with its stack, and never to the caller. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  /** @param report  Takes what nobody foresaw, and the id of its request, to the log. */
  constructor(private readonly report: (error: unknown, requestId: string) => void) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** The same for an error that no controller of Nest has thrown. */
  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const problem = toProblem(error, request.id);
    if (problem.code === 'internal' || isDatabaseAway(error)) this.report(error, request.id);
    // A stream that broke after its head was sent can only be cut off.
    if (reply.sent || reply.raw.headersSent) reply.raw.destroy();
    else void sendProblem(reply, problem);
  }
}

/** Answer with a problem document, from a Fastify hook too. */
export function sendProblem(reply: FastifyReply, problem: ReturnType<typeof toProblem>): FastifyReply {
  if (problem.retryAfterSeconds !== undefined) reply.header('retry-after', problem.retryAfterSeconds);
  return reply
    .code(problem.status)
    .header('content-type', PROBLEM_MEDIA_TYPE)
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problem));
}
