import { Body, Controller, Param } from '@nestjs/common';
import { type AwardWithdrawal, routes } from '@xinglou/contract';
import { Handle, actor, file, settings } from '../platform/index.ts';
import { AwardsService } from './awards.service.ts';
import { certificate } from './certificate.ts';

@Controller()
export class AwardsController {
  constructor(private readonly service: AwardsService) {}

  @Handle(routes.listAwards)
  list(@Param('year') year: string) {
    return this.service.list(Number(year));
  }

  @Handle(routes.certificate)
  async certificate(@Param('id') id: string) {
    const award = await this.service.read(id);
    const link = `${settings().publicOrigin ?? ''}/notice/?year=${award.year}`;
    return file(
      await certificate(award, actor().subdistrict.name, link),
      'application/pdf',
      `${award.certificateNumber} ${award.name}.pdf`,
    );
  }

  @Handle(routes.withdrawAward)
  withdraw(@Param('id') id: string, @Body() body: AwardWithdrawal) {
    return this.service.withdraw(id, body);
  }
}
