import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CapturesModule } from '../captures/captures.module';
import { GoneReleases } from './gone-releases';
import { ReleaseEntity } from './release.entity';
import { ReleaseVersionEntity } from './release-version.entity';
import { ReleasesController } from './releases.controller';
import { ReleasesRepository } from './releases.repository';
import { ReleasesService } from './releases.service';

@Module({
  imports: [TypeOrmModule.forFeature([ReleaseEntity, ReleaseVersionEntity]), CapturesModule],
  controllers: [ReleasesController],
  providers: [GoneReleases, ReleasesRepository, ReleasesService],
  exports: [GoneReleases, ReleasesRepository, ReleasesService],
})
export class ReleasesModule {}
