import { Module } from '@nestjs/common';
import { ProcessesHttpModule } from '../processes/processes-http.module.js';
import { AppointmentController } from './appointment.controller.js';

/** What takes place or is due, by days. */
@Module({
  imports: [ProcessesHttpModule],
  controllers: [AppointmentController],
})
export class CalendarModule {}
