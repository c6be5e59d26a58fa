import { join } from 'node:path';
import { Controller, Get, HttpStatus, NotFoundException, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '#platform/auth';
import { PageAddresses } from './page-addresses.js';
import { setCaching } from './static-files.js';
import { WebFiles } from './web-files.js';

/**
 * Addresses of pages are the web client's own business: it gets every one that
 * nothing else answers, and says itself where there is nothing; then the answer
 * reads 404, too. Last in the application, since it matches all.
 */
@Controller()
export class PagesController {
  constructor(
    private readonly files: WebFiles,
    private readonly addresses: PageAddresses,
  ) {}

  @Public()
  @Get('{*path}')
  page(@Req() request: Request, @Res() response: Response): void {
    const { client } = this.files;
    const known = this.addresses.has(request.path);
    // Who takes anything wants the page where there is one, as those do who show what a link leads to. Elsewhere
    // programs, and pages that miss a script, are better served by the API's "nothing here".
    const wanted = request.accepts(known ? ['html', 'json'] : ['json', 'html']);
    if (client === null || wanted !== 'html') throw new NotFoundException();
    const page = join(client, 'index.html');
    setCaching(response, page);
    if (!known) response.status(HttpStatus.NOT_FOUND);
    response.sendFile(page);
  }
}
