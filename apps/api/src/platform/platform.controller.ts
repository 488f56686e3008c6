import { Controller } from '@nestjs/common';
import { routes } from '@xinglou/contract';
import { DataSource } from 'typeorm';
import { docsPage } from './docs-page.ts';
import { openApiDocument } from './openapi.ts';
import { Answer } from './request/answer.ts';
import { Handle } from './request/handle.ts';
import { contentSecurityPolicy, styleDigests } from './security-headers.ts';
import { settings } from './settings.ts';

@Controller()
export class PlatformController {
  constructor(private readonly database: DataSource) {}

  @Handle(routes.live)
  live() {
    return { status: 'ok' };
  }

  @Handle(routes.ready)
  async ready() {
    await this.database.query('select 1');
    return { status: 'ok' };
  }

  @Handle(routes.openApi)
  openApi() {
    return openApiDocument(settings().demo);
  }

  @Handle(routes.docs)
  docs() {
    const page = docsPage(settings().demo);
    const policy = contentSecurityPolicy(styleDigests(page));
    return new Answer(200, page, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy });
  }
}
