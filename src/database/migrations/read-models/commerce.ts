// Read models of the departments that deal with customers and money, as the first version shipped them.

/** The trigram index stands on a table of its own, for it is dear to write and the summary changes with every event. */
export const SALES = `
  CREATE TABLE order_summary (
    order_no text CONSTRAINT order_summary_pk PRIMARY KEY,
    state text NOT NULL,
    class text NOT NULL,
    customer text NOT NULL,
    customer_po text,
    external_no text,
    contract_no text,
    products text NOT NULL,
    revision integer NOT NULL,
    held boolean NOT NULL,
    due_on date,
    currency text NOT NULL,
    amount numeric NOT NULL,
    entered_by uuid NOT NULL,
    received_at timestamptz NOT NULL,
    state_since timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    is_key boolean NOT NULL,
    version integer NOT NULL
  ) WITH (fillfactor = 70);
  CREATE INDEX order_summary_received ON order_summary (received_at, order_no);
  CREATE INDEX order_summary_moved ON order_summary (state_since, order_no);
  CREATE INDEX order_summary_due ON order_summary (coalesce(due_on, 'infinity'::date), order_no);
  CREATE INDEX order_summary_open_due ON order_summary (coalesce(due_on, 'infinity'::date), order_no)
    WHERE state NOT IN ('delivered', 'settled', 'cancelled');
  CREATE INDEX order_summary_of_state ON order_summary (state, received_at, order_no);
  CREATE INDEX order_summary_of_customer ON order_summary (customer, received_at, order_no);
  CREATE INDEX order_summary_of_author ON order_summary (entered_by, received_at, order_no);

  CREATE TABLE order_search (
    order_no text CONSTRAINT order_search_pk PRIMARY KEY,
    words text NOT NULL
  );
  CREATE INDEX order_search_trigrams ON order_search USING gin (words gin_trgm_ops)
    WITH (gin_pending_list_limit = 1024);
  ALTER TABLE order_search ALTER COLUMN words SET STATISTICS 500;

  CREATE TABLE order_line (
    order_no text NOT NULL,
    line integer NOT NULL,
    product_no text NOT NULL,
    description text NOT NULL,
    specification text NOT NULL,
    unit text NOT NULL,
    unit_price numeric NOT NULL,
    due_on date,
    ordered numeric NOT NULL,
    produced numeric NOT NULL,
    passed numeric NOT NULL,
    rejected numeric NOT NULL,
    accepted numeric NOT NULL,
    delivered numeric NOT NULL,
    invoiced numeric NOT NULL,
    CONSTRAINT order_line_pk PRIMARY KEY (order_no, line)
  ) WITH (fillfactor = 80);
  CREATE INDEX order_line_of_product ON order_line (product_no, order_no);

  CREATE TABLE order_amendment (
    order_no text NOT NULL,
    revision integer NOT NULL,
    changed text[] NOT NULL,
    reason text,
    consent_by text NOT NULL,
    consent_on date NOT NULL,
    amended_by uuid NOT NULL,
    amended_at timestamptz NOT NULL,
    CONSTRAINT order_amendment_pk PRIMARY KEY (order_no, revision)
  );
  CREATE INDEX order_amendment_latest ON order_amendment (amended_at, order_no, revision);

  CREATE TABLE order_objection (
    order_no text NOT NULL,
    source text NOT NULL,
    no integer NOT NULL,
    objector text NOT NULL,
    items text[] NOT NULL,
    resolution text,
    open boolean NOT NULL,
    raised_by uuid NOT NULL,
    raised_at timestamptz NOT NULL,
    CONSTRAINT order_objection_pk PRIMARY KEY (order_no, source, no)
  );
  CREATE INDEX order_objection_latest ON order_objection (raised_at, order_no, source, no);
  CREATE INDEX order_objection_open ON order_objection (raised_at, order_no, source, no) WHERE open;

  CREATE TABLE special_requirement (
    order_no text NOT NULL,
    no integer NOT NULL,
    requirement text NOT NULL,
    department text NOT NULL,
    acknowledged_at timestamptz,
    open boolean NOT NULL,
    CONSTRAINT special_requirement_pk PRIMARY KEY (order_no, no)
  );
  CREATE INDEX special_requirement_of_department ON special_requirement (department, order_no, no);`;

/** Customers' names sort by code points, so that the beginning of a name is a stretch of the index in every locale. */
export const MARKET = `
  CREATE TABLE customer_order (
    order_no text CONSTRAINT customer_order_pk PRIMARY KEY,
    customer text COLLATE "C" NOT NULL,
    received_at timestamptz NOT NULL
  );
  CREATE INDEX customer_order_of_customer ON customer_order (customer, received_at, order_no);

  CREATE TABLE market_need (
    order_no text CONSTRAINT market_need_pk PRIMARY KEY,
    customer text NOT NULL,
    channel text NOT NULL,
    products jsonb NOT NULL,
    wanted_on date,
    quality text,
    passed_on_by uuid NOT NULL,
    passed_on_at timestamptz NOT NULL
  );
  CREATE INDEX market_need_latest ON market_need (passed_on_at, order_no);

  CREATE TABLE market_need_receipt (
    order_no text CONSTRAINT market_need_receipt_pk PRIMARY KEY,
    received_by uuid NOT NULL,
    received_at timestamptz NOT NULL
  );`;

export const LEGAL = `
  CREATE TABLE contract (
    order_no text CONSTRAINT contract_pk PRIMARY KEY,
    status text NOT NULL,
    customer text NOT NULL,
    currency text NOT NULL,
    amount numeric NOT NULL,
    outdated boolean NOT NULL,
    submitted_at timestamptz,
    opinion text,
    returned_reason text,
    contract_no text,
    signed_on date,
    ledger_no text,
    copies_to text[] NOT NULL,
    moved_at timestamptz NOT NULL
  );
  CREATE INDEX contract_latest ON contract (moved_at, order_no);
  CREATE INDEX contract_of_status ON contract (status, moved_at, order_no);
  CREATE INDEX contract_by_number ON contract (contract_no);
  CREATE INDEX contract_by_ledger ON contract (ledger_no);`;

export const FINANCE = `
  CREATE TABLE receivable (
    order_no text CONSTRAINT receivable_pk PRIMARY KEY,
    status text NOT NULL,
    customer text NOT NULL,
    currency text NOT NULL,
    payment_terms text,
    ordered numeric NOT NULL,
    due numeric NOT NULL,
    invoiced numeric NOT NULL,
    paid numeric NOT NULL,
    prepaid numeric NOT NULL,
    penalty numeric NOT NULL,
    written_off numeric NOT NULL,
    write_off_asked numeric NOT NULL,
    balance numeric NOT NULL,
    owed boolean NOT NULL,
    invoiced_on date,
    statement_no text,
    cost numeric,
    margin numeric,
    quoted_margin numeric,
    opened_at timestamptz NOT NULL
  );
  CREATE INDEX receivable_latest ON receivable (opened_at, order_no);
  CREATE INDEX receivable_of_status ON receivable (status, opened_at, order_no);
  CREATE INDEX receivable_of_customer ON receivable (customer, opened_at, order_no);
  CREATE INDEX receivable_owed ON receivable (opened_at, order_no) WHERE owed;

  CREATE TABLE invoice (
    order_no text NOT NULL,
    no integer NOT NULL,
    invoice_no text NOT NULL,
    issued_on date NOT NULL,
    customer text NOT NULL,
    currency text NOT NULL,
    amount numeric NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT invoice_pk PRIMARY KEY (order_no, no)
  );
  CREATE INDEX invoice_latest ON invoice (issued_on, order_no, no);
  CREATE INDEX invoice_by_number ON invoice (invoice_no);
  CREATE INDEX invoice_of_customer ON invoice (customer, issued_on);

  CREATE TABLE payment (
    order_no text NOT NULL,
    no integer NOT NULL,
    kind text NOT NULL,
    amount numeric NOT NULL,
    currency text NOT NULL,
    paid_on date NOT NULL,
    reference text NOT NULL,
    customer text NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT payment_pk PRIMARY KEY (order_no, no)
  );
  CREATE INDEX payment_latest ON payment (paid_on, order_no, no);
  CREATE INDEX payment_by_reference ON payment (reference);`;
