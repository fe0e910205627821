import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PgPoolModule } from '../../database/pg-pool.module.js';
import { ProcessesHttpModule } from '../processes/processes-http.module.js';
import { AppointmentController } from './appointment.controller.js';
import { AppointmentRow } from './appointment.entity.js';
import { AppointmentProjection } from './appointment.projection.js';
import { CalendarController } from './calendar.controller.js';
import { Calendar } from './calendar.service.js';

/** What takes place or is due, by days. */
@Module({
  imports: [PgPoolModule, ProcessesHttpModule, TypeOrmModule.forFeature([AppointmentRow])],
  controllers: [AppointmentController, CalendarController],
  providers: [AppointmentProjection, Calendar],
})
export class CalendarModule {}
