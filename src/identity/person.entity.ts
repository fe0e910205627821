import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Office } from '../../machines/offices.js';
import { type Permission, SYSTEM_PERSON } from './person.js';

/** Somebody of the company who can sign in, with his offices and permissions. */
@Entity('person')
@Unique('person_username_unique', ['username'])
@Unique('person_username_looks_unique', ['usernameLooks'])
@Unique('person_name_looks_unique', ['nameLooks'])
@Check('person_username_plain', `username = lower(username) AND username = btrim(username) AND username <> ''`)
@Check('person_head_within_offices', 'head_of <@ offices')
@Check('person_password_hashed', `password_hash LIKE '$argon2id$%' OR password_hash = '!'`)
@Check(
  'person_system_alone',
  `CASE WHEN id = '${SYSTEM_PERSON}' THEN password_hash = '!' AND offices = '{}' AND permissions = '{system}'
        ELSE NOT 'system' = ANY (permissions) END`,
)
export class PersonRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'person_pk' })
  id: string;

  /** Lower case. */
  @Column('text')
  username: string;

  @Column('text')
  name: string;

  /** What the names look like; unlike anything else where nobody has looked. */
  @Column('text', { name: 'username_looks', select: false, default: () => 'concat(gen_random_uuid())' })
  usernameLooks: string;

  @Column('text', { name: 'name_looks', select: false, default: () => 'concat(gen_random_uuid())' })
  nameLooks: string;

  /** Never leaves the database with an ordinary read. */
  @Column('text', { name: 'password_hash', select: false })
  passwordHash: string;

  @Column('text', { array: true, default: [] })
  offices: Office[];

  @Column('text', { name: 'head_of', array: true, default: [] })
  headOf: Office[];

  @Column('text', { array: true, default: [] })
  permissions: Permission[];

  @Column('boolean', { default: false })
  disabled: boolean;

  /** He has a password that somebody else gave him, or one that would not be taken now. */
  @Column('boolean', { name: 'must_change_password', default: false })
  mustChangePassword: boolean;

  /** Raised by triggers only. */
  @Column('integer', { name: 'rights_version', default: 1 })
  rightsVersion: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
