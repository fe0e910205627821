import type { FastifyReply } from 'fastify';

/** What a workbook is called on its way. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Answers with a workbook that is to be saved under this name. */
export async function sendWorkbook(reply: FastifyReply, name: string, bytes: Buffer): Promise<void> {
  await reply
    .header('Content-Type', XLSX)
    .header('Content-Disposition', `attachment; filename="${name}"`)
    .header('Cache-Control', 'no-store')
    .send(bytes);
}
