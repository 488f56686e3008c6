import { Controller, Param } from '@nestjs/common';
import { routes } from '@xinglou/contract';
import { Handle } from '../platform/index.ts';
import { AgreementQueries } from './agreement.queries.ts';

@Controller()
export class AgreementController {
  constructor(private readonly queries: AgreementQueries) {}

  @Handle(routes.readAgreement)
  read(@Param('year') year: string) {
    return this.queries.read(Number(year));
  }

  @Handle(routes.readOwnStanding)
  own(@Param('year') year: string) {
    return this.queries.own(Number(year));
  }
}
