import { Module } from '@nestjs/common';
import { InspectionsController } from './inspections.controller.ts';
import { InspectionsQueries } from './inspections.queries.ts';
import { InspectionsService } from './inspections.service.ts';

export { type VaultKeys, seal, unseal, vaultKeys } from './vault.ts';

/** Unannounced visits: what was seen, never by whom. */
@Module({ controllers: [InspectionsController], providers: [InspectionsService, InspectionsQueries] })
export class InspectionsModule {}
