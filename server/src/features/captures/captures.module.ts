import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module';
import { BlobEntity, CaptureEntity } from './capture.entity';
import { CapturesController } from './captures.controller';
import { CapturesRepository } from './captures.repository';
import { CapturesService } from './captures.service';

@Module({
  imports: [TypeOrmModule.forFeature([BlobEntity, CaptureEntity]), AccountsModule],
  controllers: [CapturesController],
  providers: [CapturesRepository, CapturesService],
  exports: [CapturesRepository, CapturesService],
})
export class CapturesModule {}
