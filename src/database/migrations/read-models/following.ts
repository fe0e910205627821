// Read models of the offices that follow orders and file them, as the first version shipped them.

export const CLERK = `
  CREATE TABLE follow_up (
    order_no text CONSTRAINT follow_up_pk PRIMARY KEY,
    state text NOT NULL,
    open boolean NOT NULL,
    customer text NOT NULL,
    products text NOT NULL,
    due_on date,
    revision integer NOT NULL,
    clerk uuid,
    held boolean NOT NULL,
    hold_reason text,
    issued_at timestamptz,
    unacknowledged text[] NOT NULL,
    production_plan text NOT NULL,
    procurement_plan text NOT NULL,
    logistics_plan text NOT NULL,
    planned_finish date,
    last_report_on date,
    open_exceptions integer NOT NULL,
    open_objections integer NOT NULL,
    rework_rounds integer NOT NULL,
    delivery_confirmed_on date
  ) WITH (fillfactor = 70);
  CREATE INDEX follow_up_due ON follow_up (coalesce(due_on, 'infinity'::date), order_no);
  CREATE INDEX follow_up_open_due ON follow_up (coalesce(due_on, 'infinity'::date), order_no) WHERE open;
  CREATE INDEX follow_up_of_clerk ON follow_up (clerk, coalesce(due_on, 'infinity'::date), order_no);`;

export const AFTERSALES = `
  CREATE TABLE aftersales_file (
    order_no text CONSTRAINT aftersales_file_pk PRIMARY KEY,
    customer text NOT NULL,
    contact text,
    phone text,
    products jsonb NOT NULL,
    delivered_on date,
    received_by text,
    acceptance_report text,
    documents text[] NOT NULL,
    objections text[] NOT NULL,
    rework_rounds integer NOT NULL,
    opened_at timestamptz NOT NULL
  );
  CREATE INDEX aftersales_file_latest ON aftersales_file (opened_at, order_no);
  CREATE INDEX aftersales_file_of_customer ON aftersales_file (customer, opened_at, order_no);`;

export const ARCHIVE = `
  CREATE TABLE archive_file (
    order_no text CONSTRAINT archive_file_pk PRIMARY KEY,
    customer text NOT NULL,
    state text NOT NULL,
    documents jsonb NOT NULL,
    missing integer NOT NULL,
    missing_owners text[] NOT NULL,
    closed_at timestamptz,
    ready boolean NOT NULL
  ) WITH (fillfactor = 70);
  CREATE INDEX archive_file_closed ON archive_file (coalesce(closed_at, 'infinity'::timestamptz), order_no);
  CREATE INDEX archive_file_owners ON archive_file USING gin (missing_owners) WHERE closed_at IS NOT NULL;`;

export const OPERATIONS = `
  CREATE TABLE order_stage (
    order_no text NOT NULL,
    seq integer NOT NULL,
    state text NOT NULL,
    entered_at timestamptz NOT NULL,
    left_at timestamptz NOT NULL,
    next_state text NOT NULL,
    CONSTRAINT order_stage_pk PRIMARY KEY (order_no, seq)
  );
  CREATE INDEX order_stage_left ON order_stage (left_at, order_no, seq);

  CREATE TABLE order_watch (
    order_no text CONSTRAINT order_watch_pk PRIMARY KEY,
    state text NOT NULL,
    state_since timestamptz NOT NULL,
    open boolean NOT NULL,
    held boolean NOT NULL,
    due_on date,
    planned_start date,
    planned_finish date,
    started boolean NOT NULL,
    finished boolean NOT NULL,
    materials_due date,
    open_exceptions integer NOT NULL,
    rework_rounds integer NOT NULL,
    over_cost boolean NOT NULL
  ) WITH (fillfactor = 70);
  CREATE INDEX order_watch_open_due ON order_watch (coalesce(due_on, 'infinity'::date), order_no) WHERE open;`;

export const MANAGEMENT = `
  CREATE TABLE decision (
    process_id text NOT NULL,
    subject text NOT NULL,
    ref text NOT NULL,
    status text NOT NULL,
    content text NOT NULL,
    reasons text[] NOT NULL,
    amount numeric,
    currency text,
    asked_by uuid NOT NULL,
    asked_at timestamptz NOT NULL,
    decided_by uuid,
    decided_at timestamptz,
    CONSTRAINT decision_pk PRIMARY KEY (process_id, subject, ref)
  );
  CREATE INDEX decision_latest ON decision (asked_at, process_id, subject, ref);
  CREATE INDEX decision_of_status ON decision (status, asked_at, process_id, subject, ref);`;
