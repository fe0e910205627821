import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { LessThan, Repository } from 'typeorm';
import { problem, ValidationError } from '../errors.js';
import { AuditEntryRecord } from './audit-entry.entity.js';
import { type Page, pageOf, type PageRequest } from './paging.js';
import { SAYS } from './says.js';

/** Reads who changed which person, right, delegation or policy. */
@Injectable()
export class AuditTrail {
  constructor(@InjectRepository(AuditEntryRecord) private readonly entries: Repository<AuditEntryRecord>) {}

  /** The newest first; of one subject (`person:<id>`), when it is named. */
  async list({ after, limit }: PageRequest, subject?: string): Promise<Page<AuditEntryRecord>> {
    if (after && !/^\d{1,15}$/.test(after[0])) throw new ValidationError([problem('cursor', SAYS.cursor)]);
    const rows = await this.entries.find({
      where: { ...(subject ? { subject } : {}), ...(after ? { id: LessThan(Number(after[0])) } : {}) },
      relations: { by: true },
      select: { id: true, at: true, action: true, subject: true, detail: true, by: { id: true, name: true } },
      order: { id: 'DESC' },
      take: limit + 1,
    });
    return pageOf(rows, limit, ({ id }) => [String(id)]);
  }
}
