import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module';
import { ReleasesModule } from '../releases/releases.module';
import { AnnotationEntity, AnnotationRevisionEntity } from './annotation.entity';
import { AnnotationsController } from './annotations.controller';
import { AnnotationsRepository } from './annotations.repository';
import { AnnotationsService } from './annotations.service';

@Module({
  imports: [
    TypeOrmModule.forFeature([AnnotationEntity, AnnotationRevisionEntity]),
    AccountsModule,
    ReleasesModule,
  ],
  controllers: [AnnotationsController],
  providers: [AnnotationsRepository, AnnotationsService],
  exports: [AnnotationsService],
})
export class AnnotationsModule {}
