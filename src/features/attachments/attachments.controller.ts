import { Controller, Get, Param, PayloadTooLargeException, Post, Req, Res, StreamableFile } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiProduces,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Text } from '../../../machines/rulebook.js';
import { problem, ValidationError } from '../../errors.js';
import { CurrentPerson } from '../../identity/auth.decorators.js';
import type { Person } from '../../identity/person.js';
import { SecurityEvents } from '../../identity/security-events.service.js';
import type { Attachment } from './attachment.entity.js';
import { Attachments } from './attachments.service.js';
import { dispositionOf } from './file-types.js';

/** Bytes of one file at most. */
const MOST_BYTES = 10 * 1024 * 1024;
const BINARY = { type: 'string', format: 'binary' } as const;

const NO_FILE: Text = {
  'zh-CN': '请以表单字段 file 上传一个文件',
  'zh-TW': '請以表單欄位 file 上傳一個檔案',
  en: 'send one file as the form field file',
};

export class AttachmentView {
  @ApiProperty({ format: 'uuid', description: 'What events refer to.' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty({ description: 'By the content of the file.' }) type: string;
  @ApiProperty({ type: 'integer', description: 'Bytes.' }) size: number;
  @ApiProperty({ description: 'SHA-256 of the content, hexadecimal.' }) sha256: string;
  @ApiProperty({ format: 'date-time' }) uploadedAt: string;
}

const view = ({
  id,
  name,
  type,
  size,
  sha256,
  uploadedAt,
}: Omit<Attachment, 'uploader' | 'condemnedAt'>): AttachmentView => ({
  id,
  name,
  type,
  size,
  sha256: sha256.toString('hex'),
  uploadedAt: new Date(uploadedAt).toISOString(),
});

/** Files that events refer to. */
@ApiTags('attachments')
@ApiBearerAuth()
@Controller('attachments')
export class AttachmentsController {
  constructor(
    private readonly attachments: Attachments,
    private readonly events: SecurityEvents,
  ) {}

  /**
   * Takes one file, 10 MiB at most. It may be a document (PDF, Word, Excel, PowerPoint, CSV, text), a picture (PNG,
   * JPEG, WebP, GIF, BMP, TIFF, HEIC), a drawing or model (DWG, DXF, STEP, IGES), or a ZIP archive of such. What holds
   * macros or programs is refused. Until an event names it, it is its owner's alone and counts towards what they may
   * keep unused.
   */
  @Post()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: BINARY }, required: ['file'] } })
  @ApiCreatedResponse({ type: AttachmentView })
  async take(@Req() request: FastifyRequest, @CurrentPerson() person: Person): Promise<AttachmentView> {
    const limits = { fileSize: MOST_BYTES, files: 1, fields: 5, parts: 6 };
    const part = request.isMultipart() ? await request.file({ limits, throwFileSizeLimit: false }) : undefined;
    if (!part || part.fieldname !== 'file') throw new ValidationError([problem('file', NO_FILE)]);
    const bytes = await part.toBuffer();
    if (part.file.truncated) throw new PayloadTooLargeException();
    return view(await this.attachments.take({ name: part.filename, bytes }, person));
  }

  /**
   * Gives a file out, to be kept and not to be shown. Whoever may see the part of a process that it hangs on may have
   * it.
   */
  @Get(':id')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: BINARY })
  async give(
    @Param('id') id: string,
    @CurrentPerson() person: Person,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const attachment = await this.attachments.find(id, person);
    await this.events.record({ by: person.id, action: 'attachment.opened', subject: `attachment:${attachment.id}` });
    void reply
      .header('Content-Disposition', dispositionOf(attachment.name))
      .header('Content-Type', attachment.type)
      .header('X-Content-Type-Options', 'nosniff')
      .header('Content-Security-Policy', "default-src 'none'; sandbox");
    return new StreamableFile(await this.attachments.read(attachment), { length: attachment.size });
  }
}
