import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PgPoolModule } from '../../database/pg-pool.module.js';
import { IdentityModule } from '../../identity/identity.module.js';
import { ProcessesHttpModule } from '../processes/processes-http.module.js';
import { AppointmentController } from './appointment.controller.js';
import { AppointmentRow } from './appointment.entity.js';
import { AppointmentProjection } from './appointment.projection.js';
import { CalendarController } from './calendar.controller.js';
import { Calendar } from './calendar.service.js';
import { CalendarFeed } from './feed.entity.js';
import { FeedController } from './feed.controller.js';
import { FeedsController } from './feeds.controller.js';
import { Feeds } from './feeds.service.js';

/** What takes place or is due, by days. */
@Module({
  imports: [
    PgPoolModule,
    IdentityModule,
    ProcessesHttpModule,
    TypeOrmModule.forFeature([AppointmentRow, CalendarFeed]),
  ],
  controllers: [AppointmentController, CalendarController, FeedsController, FeedController],
  providers: [AppointmentProjection, Calendar, Feeds],
})
export class CalendarModule {}
