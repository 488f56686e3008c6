import { Controller } from '@nestjs/common';
import { routes } from '@xinglou/contract';
import { Clock, Handle, settings } from '../platform/index.ts';
import { readBackups } from './backup-state.ts';

@Controller()
export class BackupsController {
  constructor(private readonly clock: Clock) {}

  @Handle(routes.readBackups)
  read() {
    return readBackups(settings().dataDir, this.clock.now());
  }
}
