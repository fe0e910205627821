// Read models of the departments that design, buy, make, inspect and ship, as the first version shipped them.

export const ENGINEERING = `
  CREATE TABLE engineering_task (
    order_no text NOT NULL,
    task text NOT NULL,
    status text NOT NULL,
    open boolean NOT NULL,
    due_on date,
    detail text,
    tests jsonb NOT NULL,
    done_at timestamptz,
    CONSTRAINT engineering_task_pk PRIMARY KEY (order_no, task)
  );
  CREATE INDEX engineering_task_due ON engineering_task (coalesce(due_on, 'infinity'::date), order_no, task);
  CREATE INDEX engineering_task_open_due ON engineering_task (coalesce(due_on, 'infinity'::date), order_no, task)
    WHERE open;`;

export const PRODUCTION = `
  CREATE TABLE production_job (
    order_no text CONSTRAINT production_job_pk PRIMARY KEY,
    status text NOT NULL,
    held boolean NOT NULL,
    open boolean NOT NULL,
    planned_start date,
    planned_finish date,
    slack_days integer,
    due_on date,
    lines jsonb NOT NULL,
    hours numeric NOT NULL,
    last_report_on date,
    open_exceptions integer NOT NULL,
    rework_rounds integer NOT NULL,
    finished_at timestamptz,
    packages integer,
    labels text,
    packed_at timestamptz
  ) WITH (fillfactor = 70);
  CREATE INDEX production_job_due ON production_job (coalesce(due_on, 'infinity'::date), order_no);
  CREATE INDEX production_job_open_due ON production_job (coalesce(due_on, 'infinity'::date), order_no) WHERE open;

  CREATE TABLE daily_report (
    order_no text NOT NULL,
    no integer NOT NULL,
    reported_on date NOT NULL,
    line integer NOT NULL,
    good numeric NOT NULL,
    bad numeric NOT NULL,
    hours numeric NOT NULL,
    materials text,
    equipment text,
    reported_by uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT daily_report_pk PRIMARY KEY (order_no, no)
  );
  CREATE INDEX daily_report_latest ON daily_report (reported_on, order_no, no);

  CREATE TABLE production_exception (
    order_no text NOT NULL,
    no integer NOT NULL,
    exception_id text NOT NULL,
    kind text NOT NULL,
    cause text NOT NULL,
    solution text NOT NULL,
    open boolean NOT NULL,
    raised_by uuid NOT NULL,
    raised_at timestamptz NOT NULL,
    closed_by uuid,
    closed_at timestamptz,
    CONSTRAINT production_exception_pk PRIMARY KEY (order_no, no)
  );
  CREATE INDEX production_exception_latest ON production_exception (raised_at, order_no, no);
  CREATE INDEX production_exception_open ON production_exception (raised_at, order_no, no) WHERE open;

  CREATE TABLE production_task (
    order_no text NOT NULL,
    no integer NOT NULL,
    team text NOT NULL,
    work text NOT NULL,
    start_on date NOT NULL,
    finish_on date NOT NULL,
    open boolean NOT NULL,
    CONSTRAINT production_task_pk PRIMARY KEY (order_no, no)
  );
  CREATE INDEX production_task_by_start ON production_task (start_on, order_no, no);
  CREATE INDEX production_task_of_team ON production_task (team, start_on, order_no, no);`;

export const PROCUREMENT = `
  CREATE TABLE material_need (
    order_no text NOT NULL,
    source text NOT NULL,
    no integer NOT NULL,
    item text NOT NULL,
    specification text,
    quantity numeric NOT NULL,
    line integer,
    action text,
    needed_on date,
    supplier text,
    key_material boolean NOT NULL,
    contract_no text,
    in_force boolean NOT NULL,
    passed numeric NOT NULL,
    failed numeric NOT NULL,
    open boolean NOT NULL,
    CONSTRAINT material_need_pk PRIMARY KEY (order_no, source, no)
  );
  CREATE INDEX material_need_due ON material_need (coalesce(needed_on, 'infinity'::date), order_no, source, no);
  CREATE INDEX material_need_open_due ON material_need (coalesce(needed_on, 'infinity'::date), order_no, source, no)
    WHERE open;
  CREATE INDEX material_need_of_item ON material_need (item, order_no);
  CREATE INDEX material_need_of_supplier ON material_need (supplier, order_no);

  CREATE TABLE purchase_requisition (
    id text CONSTRAINT purchase_requisition_pk PRIMARY KEY,
    order_no text,
    state text NOT NULL,
    department text,
    requester uuid,
    amount numeric NOT NULL,
    currency text,
    items jsonb NOT NULL,
    leader_reasons text[] NOT NULL,
    purchase_order_no text,
    supplier text,
    submitted_at timestamptz,
    updated_at timestamptz NOT NULL
  );
  CREATE INDEX purchase_requisition_latest ON purchase_requisition (updated_at, id);
  CREATE INDEX purchase_requisition_of_state ON purchase_requisition (state, updated_at, id);
  CREATE INDEX purchase_requisition_of_order ON purchase_requisition (order_no);
  CREATE INDEX purchase_requisition_of_requester ON purchase_requisition (requester, currency, submitted_at);`;

export const QUALITY = `
  CREATE TABLE inspection (
    order_no text NOT NULL,
    kind text NOT NULL,
    no integer NOT NULL,
    item text NOT NULL,
    method text NOT NULL,
    status text NOT NULL,
    open boolean NOT NULL,
    due_on date,
    CONSTRAINT inspection_pk PRIMARY KEY (order_no, kind, no)
  );
  CREATE INDEX inspection_due ON inspection (coalesce(due_on, 'infinity'::date), order_no, kind, no);
  CREATE INDEX inspection_open_due ON inspection (coalesce(due_on, 'infinity'::date), order_no, kind, no) WHERE open;

  CREATE TABLE inspection_result (
    order_no text NOT NULL,
    seq integer NOT NULL,
    no integer NOT NULL,
    kind text NOT NULL,
    item text NOT NULL,
    result text NOT NULL,
    passed numeric,
    rejected numeric,
    report text,
    inspector text,
    recorded_by uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT inspection_result_pk PRIMARY KEY (order_no, seq, no)
  );
  CREATE INDEX inspection_result_latest ON inspection_result (recorded_at, order_no, seq, no);

  CREATE TABLE nonconformity (
    order_no text NOT NULL,
    source text NOT NULL,
    no integer NOT NULL,
    items text[] NOT NULL,
    disposition text,
    measures text,
    open boolean NOT NULL,
    found_by uuid NOT NULL,
    found_at timestamptz NOT NULL,
    CONSTRAINT nonconformity_pk PRIMARY KEY (order_no, source, no)
  );
  CREATE INDEX nonconformity_latest ON nonconformity (found_at, order_no, source, no);
  CREATE INDEX nonconformity_open ON nonconformity (found_at, order_no, source, no) WHERE open;`;

export const LOGISTICS = `
  CREATE TABLE shipment (
    order_no text NOT NULL,
    shipment text NOT NULL,
    status text NOT NULL,
    open boolean NOT NULL,
    carrier text,
    tracking_no text,
    dispatched_on date,
    transit_status text,
    location text,
    eta date,
    exceptions integer NOT NULL,
    last_exception text,
    handed_over_on date,
    received_by text,
    lines jsonb NOT NULL,
    moved_at timestamptz NOT NULL,
    CONSTRAINT shipment_pk PRIMARY KEY (order_no, shipment)
  );
  CREATE INDEX shipment_latest ON shipment (moved_at, order_no, shipment);
  CREATE INDEX shipment_open ON shipment (moved_at, order_no, shipment) WHERE open;
  CREATE INDEX shipment_by_tracking ON shipment (tracking_no);

  CREATE TABLE delivery (
    order_no text CONSTRAINT delivery_pk PRIMARY KEY,
    status text NOT NULL,
    held boolean NOT NULL,
    open boolean NOT NULL,
    customer text NOT NULL,
    place text,
    due_on date,
    mode text,
    route text,
    schedule text,
    long_haul boolean NOT NULL,
    packed boolean NOT NULL,
    confirmed_on date,
    confirmed_place text,
    lines jsonb NOT NULL
  ) WITH (fillfactor = 80);
  CREATE INDEX delivery_due ON delivery (coalesce(due_on, 'infinity'::date), order_no);
  CREATE INDEX delivery_open_due ON delivery (coalesce(due_on, 'infinity'::date), order_no) WHERE open;`;
