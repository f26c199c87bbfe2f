-- A house of commit 71c9865 (30 November 2026), dumped by pg_dump --inserts: four cases, rooms and mediators. All invented.
do $$ declare one text; begin
  foreach one in array array['taitsi_app', 'taitsi_finder', 'taitsi_keeper'] loop
    begin execute format('create role %I', one); exception when duplicate_object or unique_violation then null; end;
    execute format('grant %I to current_user', one);
  end loop;
end $$;
grant usage, create on schema public to taitsi_finder;
set check_function_bodies = false; select set_config('search_path', '', false);
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;
CREATE FUNCTION public.cases_with_words(wanted jsonb, of_programme text, most integer) RETURNS SETOF uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 100
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $_$
begin
  return query execute (
    select 'select case_id from search where bureau = current_setting(''taitsi.bureau'', true) and (current_setting(''taitsi.reach'', true) = ''system'' or (current_setting(''taitsi.reach'', true) = ''desk'' and programme = any (string_to_array(current_setting(''taitsi.programmes'', true), '','')))
  or (current_setting(''taitsi.reach'', true) = ''portal'' and case_id = nullif(current_setting(''taitsi.case'', true), '''')::uuid)) and ($1 is null or programme = $1) and '
      || string_agg(format('words && %L::text[]', array(select jsonb_array_elements_text(either))), ' and ') || ' limit $2'
    from jsonb_array_elements(wanted) as either) using of_programme, most;
end $_$;
ALTER FUNCTION public.cases_with_words(wanted jsonb, of_programme text, most integer) OWNER TO taitsi_finder;
CREATE FUNCTION public.count_seats() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
declare
  was int := 0;
  now int := 0;
  sat sittings := coalesce(new, old);
begin
  if tg_op <> 'INSERT' and not old.waiting then was := old.places; end if;
  if tg_op <> 'DELETE' and not new.waiting then now := new.places; end if;
  if tg_op = 'UPDATE' and (old.rule, old.target, old.part) is distinct from (new.rule, new.target, new.part) then
    raise exception 'A sitting is taken away and put again, not moved.';
  end if;
  if was <> now then
    update seats set taken = taken + now - was where bureau = sat.bureau and rule = sat.rule and target = sat.target and part = (
      select coalesce(max(part) filter (where part = sat.part), '') from seats where bureau = sat.bureau and rule = sat.rule and target = sat.target);
  end if;
  return null;
end $$;
CREATE FUNCTION public.entries_with_words(wanted text[], of_list text, most integer) RETURNS SETOF uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 100
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    SET enable_bitmapscan TO 'on'
    AS $_$
begin
  return query execute 'select case_id from published where bureau = current_setting(''taitsi.bureau'', true) and (current_setting(''taitsi.reach'', true) = ''public'' or (current_setting(''taitsi.reach'', true) = ''system'' or (current_setting(''taitsi.reach'', true) = ''desk'' and programme = any (string_to_array(current_setting(''taitsi.programmes'', true), '','')))
  or (current_setting(''taitsi.reach'', true) = ''portal'' and case_id = nullif(current_setting(''taitsi.case'', true), '''')::uuid)))
    and stands and ($1 is null or list = $1) and words @> $2 limit $3' using of_list, wanted, most;
end $_$;
ALTER FUNCTION public.entries_with_words(wanted text[], of_list text, most integer) OWNER TO taitsi_finder;
CREATE FUNCTION public.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
    begin raise exception 'Events are appended and never changed.'; end $$;
CREATE TABLE public.access_log (
    bureau text NOT NULL,
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_id text NOT NULL,
    actor_role text NOT NULL,
    case_id uuid,
    programme text,
    what text NOT NULL,
    purpose text NOT NULL
);
ALTER TABLE ONLY public.access_log FORCE ROW LEVEL SECURITY;
ALTER TABLE public.access_log ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.access_log_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.account_cases (
    bureau text NOT NULL,
    account text NOT NULL,
    case_id uuid NOT NULL,
    role text NOT NULL,
    added_at timestamp with time zone NOT NULL
);
ALTER TABLE ONLY public.account_cases FORCE ROW LEVEL SECURITY;
CREATE TABLE public.account_log (
    bureau text NOT NULL,
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    actor text NOT NULL,
    account text NOT NULL,
    what text NOT NULL,
    detail jsonb NOT NULL
);
ALTER TABLE ONLY public.account_log FORCE ROW LEVEL SECURITY;
ALTER TABLE public.account_log ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.account_log_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.account_messages (
    bureau text NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    address bytea NOT NULL,
    kind text NOT NULL,
    sealed bytea NOT NULL,
    state text DEFAULT 'ready'::text NOT NULL,
    at timestamp with time zone NOT NULL
);
ALTER TABLE ONLY public.account_messages FORCE ROW LEVEL SECURITY;
CREATE TABLE public.accounts (
    bureau text NOT NULL,
    id text NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    roles jsonb NOT NULL,
    password text,
    totp bytea,
    totp_step bigint,
    recovery jsonb DEFAULT '[]'::jsonb NOT NULL,
    active_from date,
    active_to date,
    address bytea,
    contact bytea,
    locked_at timestamp with time zone,
    left_at timestamp with time zone,
    must_change boolean DEFAULT false,
    password_until timestamp with time zone,
    signed_in_at timestamp with time zone,
    line bytea,
    line_code bytea,
    line_until timestamp with time zone
);
ALTER TABLE ONLY public.accounts FORCE ROW LEVEL SECURITY;
CREATE TABLE public.blob_uses (
    bureau text NOT NULL,
    programme text NOT NULL,
    case_id uuid NOT NULL,
    hash text NOT NULL
);
ALTER TABLE ONLY public.blob_uses FORCE ROW LEVEL SECURITY;
CREATE TABLE public.blobs (
    bureau text NOT NULL,
    hash text NOT NULL,
    bytes integer NOT NULL,
    type text NOT NULL,
    name text NOT NULL,
    sealed bytea NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL
);
ALTER TABLE ONLY public.blobs FORCE ROW LEVEL SECURITY;
CREATE TABLE public.bookings (
    bureau text NOT NULL,
    programme text NOT NULL,
    case_id uuid NOT NULL,
    rule text NOT NULL,
    resource uuid NOT NULL,
    day date NOT NULL,
    from_time time without time zone NOT NULL,
    to_time time without time zone NOT NULL,
    during tsrange NOT NULL,
    until_day date NOT NULL,
    waiting boolean DEFAULT false NOT NULL,
    since timestamp with time zone
);
ALTER TABLE ONLY public.bookings FORCE ROW LEVEL SECURITY;
CREATE TABLE public.cases (
    bureau text NOT NULL,
    id uuid NOT NULL,
    programme text NOT NULL,
    version integer NOT NULL,
    number text NOT NULL,
    state text NOT NULL,
    is_open boolean NOT NULL,
    opened_on date NOT NULL,
    closed_on date,
    owner text,
    seq integer NOT NULL,
    head bytea NOT NULL,
    next_clock text,
    next_due date,
    next_paused boolean DEFAULT false NOT NULL,
    doc jsonb NOT NULL,
    sealed bytea,
    title_sealed bytea
);
ALTER TABLE ONLY public.cases FORCE ROW LEVEL SECURITY;
CREATE TABLE public.checkpoints (
    bureau text NOT NULL,
    n integer NOT NULL,
    upto bigint NOT NULL,
    root bytea NOT NULL,
    signature bytea NOT NULL,
    at timestamp with time zone NOT NULL
);
ALTER TABLE ONLY public.checkpoints FORCE ROW LEVEL SECURITY;
CREATE TABLE public.clocks (
    bureau text NOT NULL,
    programme text NOT NULL,
    case_id uuid NOT NULL,
    clock text NOT NULL,
    nth integer NOT NULL,
    started_on date NOT NULL,
    raw date NOT NULL,
    due date NOT NULL,
    stopped_on date,
    stopped text,
    paused boolean NOT NULL,
    acts boolean NOT NULL
);
ALTER TABLE ONLY public.clocks FORCE ROW LEVEL SECURITY;
CREATE TABLE public.closures (
    bureau text NOT NULL,
    id bigint NOT NULL,
    day date NOT NULL,
    districts text[],
    why jsonb NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL,
    after_position bigint NOT NULL
);
ALTER TABLE ONLY public.closures FORCE ROW LEVEL SECURITY;
ALTER TABLE public.closures ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.closures_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.counters (
    bureau text NOT NULL,
    programme text NOT NULL,
    year integer NOT NULL,
    last integer NOT NULL
);
ALTER TABLE ONLY public.counters FORCE ROW LEVEL SECURITY;
CREATE TABLE public.drafts (
    bureau text NOT NULL,
    code_hash bytea NOT NULL,
    programme text NOT NULL,
    sealed bytea NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    account text
);
ALTER TABLE ONLY public.drafts FORCE ROW LEVEL SECURITY;
CREATE TABLE public.entered_figures (
    bureau text NOT NULL,
    id bigint NOT NULL,
    measure text NOT NULL,
    from_day date NOT NULL,
    to_day date NOT NULL,
    value bigint NOT NULL,
    source text NOT NULL,
    entered_by text NOT NULL,
    at timestamp with time zone NOT NULL
);
ALTER TABLE ONLY public.entered_figures FORCE ROW LEVEL SECURITY;
ALTER TABLE public.entered_figures ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.entered_figures_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.entries (
    bureau text NOT NULL,
    programme text NOT NULL,
    case_id uuid NOT NULL,
    seq integer NOT NULL,
    state text NOT NULL,
    on_day date NOT NULL,
    first boolean NOT NULL,
    still boolean NOT NULL,
    until_day date DEFAULT 'infinity'::date NOT NULL,
    facts jsonb NOT NULL
);
ALTER TABLE ONLY public.entries FORCE ROW LEVEL SECURITY;
CREATE TABLE public.event_secrets (
    bureau text NOT NULL,
    case_id uuid NOT NULL,
    seq integer NOT NULL,
    programme text NOT NULL,
    sealed bytea NOT NULL
);
ALTER TABLE ONLY public.event_secrets FORCE ROW LEVEL SECURITY;
CREATE TABLE public.events (
    bureau text NOT NULL,
    case_id uuid NOT NULL,
    seq integer NOT NULL,
    programme text NOT NULL,
    "position" bigint NOT NULL,
    kind text NOT NULL,
    step text,
    state_to text,
    at timestamp with time zone NOT NULL,
    on_day date NOT NULL,
    actor_id text NOT NULL,
    actor_role text NOT NULL,
    actor_name text,
    version integer NOT NULL,
    body jsonb NOT NULL,
    prev bytea NOT NULL,
    hash bytea NOT NULL
);
ALTER TABLE ONLY public.events FORCE ROW LEVEL SECURITY;
ALTER TABLE public.events ALTER COLUMN "position" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.events_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.failed_tries (
    bureau text NOT NULL,
    who text NOT NULL,
    tries integer NOT NULL,
    until_at timestamp with time zone NOT NULL
);
ALTER TABLE ONLY public.failed_tries FORCE ROW LEVEL SECURITY;
CREATE TABLE public.frozen_reports (
    bureau text NOT NULL,
    id uuid NOT NULL,
    from_day date NOT NULL,
    to_day date NOT NULL,
    figures jsonb NOT NULL,
    hash bytea NOT NULL,
    signature bytea NOT NULL,
    signed_by text NOT NULL,
    signed_name text NOT NULL,
    at timestamp with time zone NOT NULL
);
ALTER TABLE ONLY public.frozen_reports FORCE ROW LEVEL SECURITY;
CREATE TABLE public.holds (
    bureau text NOT NULL,
    programme text NOT NULL,
    case_id uuid NOT NULL,
    rule text NOT NULL,
    key bytea NOT NULL
);
ALTER TABLE ONLY public.holds FORCE ROW LEVEL SECURITY;
CREATE TABLE public.indicator_targets (
    bureau text NOT NULL,
    id bigint NOT NULL,
    indicator text NOT NULL,
    year integer NOT NULL,
    target numeric NOT NULL,
    lower boolean NOT NULL,
    reason text NOT NULL,
    set_by text NOT NULL,
    set_name text NOT NULL,
    at timestamp with time zone NOT NULL
);
ALTER TABLE ONLY public.indicator_targets FORCE ROW LEVEL SECURITY;
ALTER TABLE public.indicator_targets ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.indicator_targets_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.kysely_migration (
    name character varying(255) NOT NULL,
    "timestamp" character varying(255) NOT NULL
);
CREATE TABLE public.kysely_migration_lock (
    id character varying(255) NOT NULL,
    is_locked integer DEFAULT 0 NOT NULL
);
CREATE TABLE public.links (
    bureau text NOT NULL,
    programme text NOT NULL,
    case_id uuid NOT NULL,
    field text NOT NULL,
    target uuid NOT NULL,
    is_open boolean NOT NULL
);
ALTER TABLE ONLY public.links FORCE ROW LEVEL SECURITY;
CREATE TABLE public.notice_tries (
    bureau text NOT NULL,
    outbox uuid NOT NULL,
    n integer NOT NULL,
    case_id uuid NOT NULL,
    programme text NOT NULL,
    at timestamp with time zone NOT NULL,
    way text NOT NULL,
    masked text NOT NULL,
    outcome text NOT NULL,
    says text NOT NULL,
    receipt text
);
ALTER TABLE ONLY public.notice_tries FORCE ROW LEVEL SECURITY;
CREATE TABLE public.numbers (
    bureau text NOT NULL,
    programme text NOT NULL,
    case_id uuid NOT NULL,
    token text NOT NULL,
    opened_on date NOT NULL
);
ALTER TABLE ONLY public.numbers FORCE ROW LEVEL SECURITY;
CREATE TABLE public.outbox (
    bureau text NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    case_id uuid NOT NULL,
    programme text NOT NULL,
    seq integer NOT NULL,
    letter text NOT NULL,
    to_role text NOT NULL,
    state text DEFAULT 'ready'::text NOT NULL,
    at timestamp with time zone NOT NULL,
    next_at timestamp with time zone,
    until_at timestamp with time zone,
    tries integer DEFAULT 0 NOT NULL,
    way text,
    why text
);
ALTER TABLE ONLY public.outbox FORCE ROW LEVEL SECURITY;
CREATE TABLE public.played (
    bureau text NOT NULL,
    part text NOT NULL,
    first integer NOT NULL,
    last integer NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL
);
ALTER TABLE ONLY public.played FORCE ROW LEVEL SECURITY;
CREATE TABLE public.published (
    bureau text NOT NULL,
    programme text NOT NULL,
    list text NOT NULL,
    case_id uuid NOT NULL,
    number text NOT NULL,
    stands boolean NOT NULL,
    on_day date,
    until_day date DEFAULT 'infinity'::date NOT NULL,
    key text,
    heading_key text,
    facts jsonb,
    words text[] DEFAULT '{}'::text[] NOT NULL,
    entered_on date NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    gone_on date
);
ALTER TABLE ONLY public.published FORCE ROW LEVEL SECURITY;
CREATE TABLE public.published_by (
    bureau text NOT NULL,
    programme text NOT NULL,
    list text NOT NULL,
    case_id uuid NOT NULL,
    number text NOT NULL,
    field text NOT NULL,
    value text NOT NULL,
    on_day date NOT NULL
);
ALTER TABLE ONLY public.published_by FORCE ROW LEVEL SECURITY;
CREATE TABLE public.published_log (
    bureau text NOT NULL,
    programme text NOT NULL,
    list text NOT NULL,
    case_id uuid NOT NULL,
    number text NOT NULL,
    nth integer NOT NULL,
    at timestamp with time zone NOT NULL,
    on_day date NOT NULL,
    what text NOT NULL,
    fields text[] DEFAULT '{}'::text[] NOT NULL,
    why text
);
ALTER TABLE ONLY public.published_log FORCE ROW LEVEL SECURITY;
CREATE TABLE public.published_swept (
    bureau text NOT NULL,
    day date NOT NULL
);
ALTER TABLE ONLY public.published_swept FORCE ROW LEVEL SECURITY;
CREATE TABLE public.published_tables (
    bureau text NOT NULL,
    document text NOT NULL,
    table_id text NOT NULL,
    from_day date NOT NULL,
    to_day date NOT NULL,
    body jsonb NOT NULL,
    at timestamp with time zone NOT NULL
);
ALTER TABLE ONLY public.published_tables FORCE ROW LEVEL SECURITY;
CREATE TABLE public.requests (
    bureau text NOT NULL,
    actor_id text NOT NULL,
    key text NOT NULL,
    fingerprint bytea NOT NULL,
    effect jsonb NOT NULL,
    at timestamp with time zone NOT NULL
);
ALTER TABLE ONLY public.requests FORCE ROW LEVEL SECURITY;
CREATE TABLE public.saved_views (
    bureau text NOT NULL,
    account text NOT NULL,
    name text NOT NULL,
    query text NOT NULL
);
ALTER TABLE ONLY public.saved_views FORCE ROW LEVEL SECURITY;
CREATE TABLE public.search (
    bureau text NOT NULL,
    programme text NOT NULL,
    case_id uuid NOT NULL,
    words text[] NOT NULL
);
ALTER TABLE ONLY public.search FORCE ROW LEVEL SECURITY;
CREATE TABLE public.seats (
    bureau text NOT NULL,
    rule text NOT NULL,
    target uuid NOT NULL,
    part text NOT NULL,
    places integer NOT NULL,
    taken integer NOT NULL,
    CONSTRAINT seats_enough CHECK ((taken <= places))
);
ALTER TABLE ONLY public.seats FORCE ROW LEVEL SECURITY;
CREATE TABLE public.sessions (
    bureau text NOT NULL,
    token bytea NOT NULL,
    account text,
    person jsonb NOT NULL,
    csrf text NOT NULL,
    stage text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    fresh_at timestamp with time zone,
    device text DEFAULT ''::text NOT NULL,
    pending bytea
);
ALTER TABLE ONLY public.sessions FORCE ROW LEVEL SECURITY;
CREATE TABLE public.sittings (
    bureau text NOT NULL,
    programme text NOT NULL,
    case_id uuid NOT NULL,
    rule text NOT NULL,
    target uuid NOT NULL,
    part text NOT NULL,
    places integer NOT NULL,
    waiting boolean NOT NULL,
    since timestamp with time zone NOT NULL,
    CONSTRAINT sittings_places_check CHECK ((places > 0))
);
ALTER TABLE ONLY public.sittings FORCE ROW LEVEL SECURITY;
CREATE TABLE public.visit_entries (
    bureau text NOT NULL,
    record uuid NOT NULL,
    seq integer NOT NULL,
    programme text NOT NULL,
    key uuid NOT NULL,
    kind text NOT NULL,
    hash text NOT NULL,
    sealed bytea NOT NULL,
    device_at text NOT NULL,
    clock_offset bigint NOT NULL,
    received_at timestamp with time zone NOT NULL
);
ALTER TABLE ONLY public.visit_entries FORCE ROW LEVEL SECURITY;
CREATE TABLE public.visit_records (
    bureau text NOT NULL,
    record uuid NOT NULL,
    programme text NOT NULL,
    case_id uuid NOT NULL,
    inspector text NOT NULL,
    inspector_name text NOT NULL,
    became text,
    because jsonb,
    received_at timestamp with time zone NOT NULL,
    settled_at timestamp with time zone,
    CONSTRAINT visit_records_became_check CHECK ((became = ANY (ARRAY['recorded'::text, 'conflict'::text, 'refused'::text])))
);
ALTER TABLE ONLY public.visit_records FORCE ROW LEVEL SECURITY;
INSERT INTO public.accounts VALUES ('demo', 'demo-intake', '示範收件人員', 'staff', '[{"role": "intake", "programmes": ["labour-dispute-mediation", "labour-university-subsidy", "layoff-notification", "learning-enrolments", "occupational-accident-consolation", "quota-excess-bonus", "union-membership-return", "union-registration", "union-statutory-meetings", "violation-report-intake"]}]', NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.accounts VALUES ('demo', 'demo-officer-0', '示範承辦人甲', 'staff', '[{"role": "officer", "programmes": ["compliance-coaching", "consultation-roster", "consultation-sessions", "dormant-union-followup", "housing-rent", "housing-repair", "inspection-campaigns", "labour-dispute-mediation", "labour-focus-topics", "labour-housing", "labour-law-briefings", "labour-law-news", "labour-penalties", "labour-qa", "labour-standards-inspection", "labour-university-subsidy", "lawyer-consultation", "layoff-notification", "learning-enrolments", "learning-offerings", "learning-series", "learning-suggestions", "mediation-venues", "mediator-register", "occupational-accident-consolation", "organisation-register", "quota-excess-bonus", "quota-levy", "quota-register", "rental-flats", "school-labour-law-lectures", "union-membership-return", "union-registration", "union-statutory-meetings", "venue-rental", "venue-rooms", "violation-report-intake"]}]', NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.accounts VALUES ('demo', 'demo-officer-1', '示範承辦人乙', 'staff', '[{"role": "officer", "programmes": ["compliance-coaching", "consultation-roster", "consultation-sessions", "dormant-union-followup", "housing-rent", "housing-repair", "inspection-campaigns", "labour-dispute-mediation", "labour-focus-topics", "labour-housing", "labour-law-briefings", "labour-law-news", "labour-penalties", "labour-qa", "labour-standards-inspection", "labour-university-subsidy", "lawyer-consultation", "layoff-notification", "learning-enrolments", "learning-offerings", "learning-series", "learning-suggestions", "mediation-venues", "mediator-register", "occupational-accident-consolation", "organisation-register", "quota-excess-bonus", "quota-levy", "quota-register", "rental-flats", "school-labour-law-lectures", "union-membership-return", "union-registration", "union-statutory-meetings", "venue-rental", "venue-rooms", "violation-report-intake"]}]', NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.accounts VALUES ('demo', 'demo-head-0', '示範科長', 'staff', '[{"role": "head", "programmes": "all"}]', NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.accounts VALUES ('demo', 'demo-mediator-0', '示範調解人', 'staff', '[{"role": "mediator", "programmes": ["labour-dispute-mediation"]}]', NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.accounts VALUES ('demo', 'demo-inspector-0', '示範檢查員甲', 'staff', '[{"role": "inspector", "programmes": ["labour-standards-inspection"]}]', NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.accounts VALUES ('demo', 'demo-inspector-1', '示範檢查員乙', 'staff', '[{"role": "inspector", "programmes": ["labour-standards-inspection"]}]', NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.accounts VALUES ('demo', 'demo-coach-0', '示範輔導員', 'staff', '[{"role": "coach", "programmes": ["compliance-coaching"]}]', NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.accounts VALUES ('demo', 'demo-custodian-0', '示範保密專責人員', 'staff', '[{"role": "custodian", "programmes": "all"}]', NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.accounts VALUES ('demo', 'demo-accountant-0', '示範出納', 'staff', '[{"role": "accountant", "programmes": ["housing-rent", "housing-repair", "labour-housing", "labour-penalties", "labour-university-subsidy", "learning-enrolments", "occupational-accident-consolation", "quota-excess-bonus", "venue-rental"]}]', NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.accounts VALUES ('demo', 'demo-statistician-0', '示範統計人員', 'staff', '[{"role": "statistician", "programmes": "all"}]', NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.accounts VALUES ('demo', 'demo-director-0', '示範局長', 'staff', '[{"role": "director", "programmes": "all"}]', NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.accounts VALUES ('demo', 'demo-auditor-0', '示範政風人員', 'staff', '[{"role": "auditor", "programmes": "all"}]', NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.accounts VALUES ('demo', 'demo-administrator-0', '示範系統管理者', 'staff', '[{"role": "administrator", "programmes": "all"}]', NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.cases VALUES ('demo', 'de881987-05f9-471a-b5df-a48f8fd160c9', 'mediator-register', 1, 'MR114-000001', 'active', true, '2025-12-01', NULL, NULL, 1, '\xba6faf5beb39c44ebf18833891be5a11b410169d23958fc6c12251838210915a', 'term', '2030-12-31', false, '{"id": "de881987-05f9-471a-b5df-a48f8fd160c9", "seq": 1, "done": {"appoint": {"by": "demo-officer-0", "on": "2025-12-01", "seq": 1}}, "given": {"kind": 1, "name": 1, "validTo": 1, "districts": 1, "languages": 1, "validFrom": 1, "organisation": 1, "qualification": 1}, "state": "active", "clocks": [{"due": "2030-12-31", "nth": 1, "raw": "2030-12-31", "clock": "term", "pauses": [], "because": [{"en": "0 days from 31 December 2030, the first day not counted", "zh": "自119年12月31日起算 0 日，首日不計"}], "calendar": "DGPA 2019–2027", "extended": 0, "startedOn": "2030-12-31"}], "number": "MR114-000001", "values": {"kind": "civil-organisation", "name": "示範調解人甲", "validTo": "2030-12-31", "districts": "全市", "languages": ["zh", "en", "vi"], "validFrom": "2025-12-01", "organisation": "示範和諧促進會", "qualification": "調解人認證（示範）"}, "entries": [{"at": "2025-12-01T01:00:00.000Z", "on": "2025-12-01", "seq": 1, "facts": {"kind": "civil-organisation"}, "state": "active"}], "version": 1, "openedOn": "2025-12-01", "receipts": {}, "programme": "mediator-register"}', NULL, '\xce506fe42e3bd859352bf2d6bb36cc4280fec4260ce5d01f1b9f58742e7e9a0669ff78aa3feba6326321e6292143');
INSERT INTO public.cases VALUES ('demo', '45dcd220-3287-44d2-a74d-913075317310', 'mediator-register', 1, 'MR114-000002', 'active', true, '2025-12-01', NULL, NULL, 1, '\xc543eacb079a9e1d702158b3b9345c5193d50170c7e9a677eb37d76bc2609057', 'term', '2030-12-31', false, '{"id": "45dcd220-3287-44d2-a74d-913075317310", "seq": 1, "done": {"appoint": {"by": "demo-officer-0", "on": "2025-12-01", "seq": 1}}, "given": {"kind": 1, "name": 1, "validTo": 1, "districts": 1, "languages": 1, "validFrom": 1, "organisation": 1, "qualification": 1}, "state": "active", "clocks": [{"due": "2030-12-31", "nth": 1, "raw": "2030-12-31", "clock": "term", "pauses": [], "because": [{"en": "0 days from 31 December 2030, the first day not counted", "zh": "自119年12月31日起算 0 日，首日不計"}], "calendar": "DGPA 2019–2027", "extended": 0, "startedOn": "2030-12-31"}], "number": "MR114-000002", "values": {"kind": "civil-organisation", "name": "示範調解人乙", "validTo": "2030-12-31", "districts": "全市", "languages": ["zh", "nan"], "validFrom": "2025-12-01", "organisation": "示範勞資關係協會", "qualification": "調解人認證（示範）"}, "entries": [{"at": "2025-12-01T01:00:00.000Z", "on": "2025-12-01", "seq": 1, "facts": {"kind": "civil-organisation"}, "state": "active"}], "version": 1, "openedOn": "2025-12-01", "receipts": {}, "programme": "mediator-register"}', NULL, '\xe83ba3d7c713af2968d1b95a1efabbefccad99759a9e6a4a948da81994a60b31ea5828839988b3169b238c2a74cf');
INSERT INTO public.cases VALUES ('demo', '96b9fe63-45c0-4443-bb85-99b900fac09f', 'mediator-register', 1, 'MR114-000003', 'active', true, '2025-12-01', NULL, NULL, 1, '\x7241e14edeb7fdd8ad2998188fb2a88e8729b02f9b422bc7505e57faf48f2cb1', 'term', '2030-12-31', false, '{"id": "96b9fe63-45c0-4443-bb85-99b900fac09f", "seq": 1, "done": {"appoint": {"by": "demo-officer-0", "on": "2025-12-01", "seq": 1}}, "given": {"kind": 1, "name": 1, "validTo": 1, "districts": 1, "languages": 1, "validFrom": 1, "organisation": 1, "qualification": 1}, "state": "active", "clocks": [{"due": "2030-12-31", "nth": 1, "raw": "2030-12-31", "clock": "term", "pauses": [], "because": [{"en": "0 days from 31 December 2030, the first day not counted", "zh": "自119年12月31日起算 0 日，首日不計"}], "calendar": "DGPA 2019–2027", "extended": 0, "startedOn": "2030-12-31"}], "number": "MR114-000003", "values": {"kind": "civil-organisation", "name": "示範調解人丙", "validTo": "2030-12-31", "districts": "全市", "languages": ["zh", "nan"], "validFrom": "2025-12-01", "organisation": "示範和諧促進會", "qualification": "調解人認證（示範）"}, "entries": [{"at": "2025-12-01T01:00:00.000Z", "on": "2025-12-01", "seq": 1, "facts": {"kind": "civil-organisation"}, "state": "active"}], "version": 1, "openedOn": "2025-12-01", "receipts": {}, "programme": "mediator-register"}', NULL, '\x747d2f0acfcdf5df2239a8b39ec4a84b05d920b4243615fdcea4ad73184f96c598bcd7c8259223a0dc29767784f7');
INSERT INTO public.cases VALUES ('demo', '2d4a6289-3746-46b2-91e4-6309aee73fa3', 'mediator-register', 1, 'MR114-000004', 'active', true, '2025-12-01', NULL, NULL, 1, '\xc79ebe77f2f3c810bac39e3ba5e5fed6150d8eb3b23bd619754c073e92fa559e', 'term', '2030-12-31', false, '{"id": "2d4a6289-3746-46b2-91e4-6309aee73fa3", "seq": 1, "done": {"appoint": {"by": "demo-officer-0", "on": "2025-12-01", "seq": 1}}, "given": {"kind": 1, "name": 1, "avoids": 1, "validTo": 1, "districts": 1, "languages": 1, "validFrom": 1, "organisation": 1, "qualification": 1}, "state": "active", "clocks": [{"due": "2030-12-31", "nth": 1, "raw": "2030-12-31", "clock": "term", "pauses": [], "because": [{"en": "0 days from 31 December 2030, the first day not counted", "zh": "自119年12月31日起算 0 日，首日不計"}], "calendar": "DGPA 2019–2027", "extended": 0, "startedOn": "2030-12-31"}], "number": "MR114-000004", "values": {"kind": "civil-organisation", "name": "示範調解人丁", "avoids": "00000000", "validTo": "2030-12-31", "districts": "全市", "languages": ["zh", "en", "vi"], "validFrom": "2025-12-01", "organisation": "示範勞資關係協會", "qualification": "調解人認證（示範）"}, "entries": [{"at": "2025-12-01T01:00:00.000Z", "on": "2025-12-01", "seq": 1, "facts": {"kind": "civil-organisation"}, "state": "active"}], "version": 1, "openedOn": "2025-12-01", "receipts": {}, "programme": "mediator-register"}', NULL, '\xe76cf0ec74b21a760319e9c559c51d1b7c03d18a4b0d36ca3f3ca2b40c735a8efab3f443584cce37dcea9c674e21');
INSERT INTO public.cases VALUES ('demo', 'fd06847d-69b9-4a1c-962c-ffd12c24500e', 'mediator-register', 1, 'MR114-000005', 'active', true, '2025-12-01', NULL, NULL, 1, '\xfab7ec0b9c51a949d464b99ec652be0581cd98f717eddafa04c65a0bb6ec8ba5', 'term', '2030-12-31', false, '{"id": "fd06847d-69b9-4a1c-962c-ffd12c24500e", "seq": 1, "done": {"appoint": {"by": "demo-officer-0", "on": "2025-12-01", "seq": 1}}, "given": {"kind": 1, "name": 1, "validTo": 1, "districts": 1, "languages": 1, "validFrom": 1, "organisation": 1, "qualification": 1}, "state": "active", "clocks": [{"due": "2030-12-31", "nth": 1, "raw": "2030-12-31", "clock": "term", "pauses": [], "because": [{"en": "0 days from 31 December 2030, the first day not counted", "zh": "自119年12月31日起算 0 日，首日不計"}], "calendar": "DGPA 2019–2027", "extended": 0, "startedOn": "2030-12-31"}], "number": "MR114-000005", "values": {"kind": "civil-organisation", "name": "示範調解人戊", "validTo": "2030-12-31", "districts": "全市", "languages": ["zh", "nan"], "validFrom": "2025-12-01", "organisation": "示範和諧促進會", "qualification": "調解人認證（示範）"}, "entries": [{"at": "2025-12-01T01:00:00.000Z", "on": "2025-12-01", "seq": 1, "facts": {"kind": "civil-organisation"}, "state": "active"}], "version": 1, "openedOn": "2025-12-01", "receipts": {}, "programme": "mediator-register"}', NULL, '\xa557ad06d1fd524cd9e8f341af3c82fe70b53b5e6256a964356e0a33bf254ef80a3a8d37e42c01e631487065c740');
INSERT INTO public.cases VALUES ('demo', '234b4d5d-41af-4f64-83fc-056407c4d54c', 'mediator-register', 1, 'MR114-000006', 'active', true, '2025-12-01', NULL, NULL, 1, '\x353c6145e403d57e18b9fbe75a3c3a7517b663a091da326ef1c1355de1550782', 'term', '2030-12-31', false, '{"id": "234b4d5d-41af-4f64-83fc-056407c4d54c", "seq": 1, "done": {"appoint": {"by": "demo-officer-0", "on": "2025-12-01", "seq": 1}}, "given": {"kind": 1, "name": 1, "validTo": 1, "districts": 1, "languages": 1, "validFrom": 1, "organisation": 1, "qualification": 1}, "state": "active", "clocks": [{"due": "2030-12-31", "nth": 1, "raw": "2030-12-31", "clock": "term", "pauses": [], "because": [{"en": "0 days from 31 December 2030, the first day not counted", "zh": "自119年12月31日起算 0 日，首日不計"}], "calendar": "DGPA 2019–2027", "extended": 0, "startedOn": "2030-12-31"}], "number": "MR114-000006", "values": {"kind": "civil-organisation", "name": "示範調解人己", "validTo": "2030-12-31", "districts": "全市", "languages": ["zh", "nan"], "validFrom": "2025-12-01", "organisation": "示範勞資關係協會", "qualification": "調解人認證（示範）"}, "entries": [{"at": "2025-12-01T01:00:00.000Z", "on": "2025-12-01", "seq": 1, "facts": {"kind": "civil-organisation"}, "state": "active"}], "version": 1, "openedOn": "2025-12-01", "receipts": {}, "programme": "mediator-register"}', NULL, '\x6be4d672c8e3d5649d1a228492d81cf61c1cdaedcfe8945698a0b437f64ed73692d17bd39eabeb199d193c076a8e');
INSERT INTO public.cases VALUES ('demo', 'adce5add-3efe-4ed9-a28a-9874e076bd9c', 'mediator-register', 1, 'MR114-000007', 'active', true, '2025-12-01', NULL, NULL, 1, '\xefe28a6ef0069e8968dc16713fbbbd55bbf41f2e5aa4b07da4cfb6bad25a6ee1', 'term', '2030-12-31', false, '{"id": "adce5add-3efe-4ed9-a28a-9874e076bd9c", "seq": 1, "done": {"appoint": {"by": "demo-officer-0", "on": "2025-12-01", "seq": 1}}, "given": {"kind": 1, "name": 1, "validTo": 1, "districts": 1, "languages": 1, "validFrom": 1, "organisation": 1, "qualification": 1}, "state": "active", "clocks": [{"due": "2030-12-31", "nth": 1, "raw": "2030-12-31", "clock": "term", "pauses": [], "because": [{"en": "0 days from 31 December 2030, the first day not counted", "zh": "自119年12月31日起算 0 日，首日不計"}], "calendar": "DGPA 2019–2027", "extended": 0, "startedOn": "2030-12-31"}], "number": "MR114-000007", "values": {"kind": "agency-mediator", "name": "示範調解人庚", "validTo": "2030-12-31", "districts": "全市", "languages": ["zh", "en", "vi"], "validFrom": "2025-12-01", "organisation": "示範市政府勞工局", "qualification": "調解人認證（示範）"}, "entries": [{"at": "2025-12-01T01:00:00.000Z", "on": "2025-12-01", "seq": 1, "facts": {"kind": "agency-mediator"}, "state": "active"}], "version": 1, "openedOn": "2025-12-01", "receipts": {}, "programme": "mediator-register"}', NULL, '\xe9ba3bce0a45422742aa094155c02cd534caf7e82e35d813947fc1fd07aa8078212f2176d446b5cf225a7d55ef1a');
INSERT INTO public.cases VALUES ('demo', '200d70fd-f44d-4986-828d-468dd252d1fc', 'mediator-register', 1, 'MR114-000008', 'active', true, '2025-12-01', NULL, NULL, 1, '\xc8073723cc232cda99cefed1269c6ef1a5f5921a8730de7ed5ab191a271b79f5', 'term', '2030-12-31', false, '{"id": "200d70fd-f44d-4986-828d-468dd252d1fc", "seq": 1, "done": {"appoint": {"by": "demo-officer-0", "on": "2025-12-01", "seq": 1}}, "given": {"kind": 1, "name": 1, "validTo": 1, "districts": 1, "languages": 1, "validFrom": 1, "organisation": 1, "qualification": 1}, "state": "active", "clocks": [{"due": "2030-12-31", "nth": 1, "raw": "2030-12-31", "clock": "term", "pauses": [], "because": [{"en": "0 days from 31 December 2030, the first day not counted", "zh": "自119年12月31日起算 0 日，首日不計"}], "calendar": "DGPA 2019–2027", "extended": 0, "startedOn": "2030-12-31"}], "number": "MR114-000008", "values": {"kind": "agency-mediator", "name": "示範調解人辛", "validTo": "2030-12-31", "districts": "全市", "languages": ["zh", "nan"], "validFrom": "2025-12-01", "organisation": "示範市政府勞工局", "qualification": "調解人認證（示範）"}, "entries": [{"at": "2025-12-01T01:00:00.000Z", "on": "2025-12-01", "seq": 1, "facts": {"kind": "agency-mediator"}, "state": "active"}], "version": 1, "openedOn": "2025-12-01", "receipts": {}, "programme": "mediator-register"}', NULL, '\x6a8690a9c983bf185c37c988e82f1175f76bc1b4081aaf168e6f78bce231db9aa6f22f7e84c7e69ace4ada9e35f2');
INSERT INTO public.cases VALUES ('demo', '389aaed1-2518-4482-aec6-e7597a01cc3c', 'mediator-register', 1, 'MR114-000009', 'active', true, '2025-12-01', NULL, NULL, 1, '\x39f91ee039554b1cd7f0160ca852c3fac44d8093b6e65b76d84d662384fe879b', 'term', '2030-12-31', false, '{"id": "389aaed1-2518-4482-aec6-e7597a01cc3c", "seq": 1, "done": {"appoint": {"by": "demo-officer-0", "on": "2025-12-01", "seq": 1}}, "given": {"kind": 1, "name": 1, "validTo": 1, "districts": 1, "languages": 1, "validFrom": 1, "organisation": 1, "qualification": 1}, "state": "active", "clocks": [{"due": "2030-12-31", "nth": 1, "raw": "2030-12-31", "clock": "term", "pauses": [], "because": [{"en": "0 days from 31 December 2030, the first day not counted", "zh": "自119年12月31日起算 0 日，首日不計"}], "calendar": "DGPA 2019–2027", "extended": 0, "startedOn": "2030-12-31"}], "number": "MR114-000009", "values": {"kind": "agency-mediator", "name": "示範調解人壬", "validTo": "2030-12-31", "districts": "全市", "languages": ["zh", "nan"], "validFrom": "2025-12-01", "organisation": "示範市政府勞工局", "qualification": "調解人認證（示範）"}, "entries": [{"at": "2025-12-01T01:00:00.000Z", "on": "2025-12-01", "seq": 1, "facts": {"kind": "agency-mediator"}, "state": "active"}], "version": 1, "openedOn": "2025-12-01", "receipts": {}, "programme": "mediator-register"}', NULL, '\x43b318d207d5117eb2da6d7096df6e162ed9ec132472909f90092c356e1bdc94e61e96ae36e8afc57a893ee013f0');
INSERT INTO public.cases VALUES ('demo', '35075f03-f090-4a81-b741-9d8520515b09', 'mediator-register', 1, 'MR114-000010', 'active', true, '2025-12-01', NULL, NULL, 1, '\xcd5cddeed30264d439569545afc04a7d98e597bc5b28ff1228bb9b3171146580', 'term', '2030-12-31', false, '{"id": "35075f03-f090-4a81-b741-9d8520515b09", "seq": 1, "done": {"appoint": {"by": "demo-officer-0", "on": "2025-12-01", "seq": 1}}, "given": {"kind": 1, "name": 1, "validTo": 1, "districts": 1, "languages": 1, "validFrom": 1, "organisation": 1, "qualification": 1}, "state": "active", "clocks": [{"due": "2030-12-31", "nth": 1, "raw": "2030-12-31", "clock": "term", "pauses": [], "because": [{"en": "0 days from 31 December 2030, the first day not counted", "zh": "自119年12月31日起算 0 日，首日不計"}], "calendar": "DGPA 2019–2027", "extended": 0, "startedOn": "2030-12-31"}], "number": "MR114-000010", "values": {"kind": "committee-member", "name": "示範調解人癸", "validTo": "2030-12-31", "districts": "全市", "languages": ["zh", "en", "vi"], "validFrom": "2025-12-01", "organisation": "示範市政府勞工局", "qualification": "調解人認證（示範）"}, "entries": [{"at": "2025-12-01T01:00:00.000Z", "on": "2025-12-01", "seq": 1, "facts": {"kind": "committee-member"}, "state": "active"}], "version": 1, "openedOn": "2025-12-01", "receipts": {}, "programme": "mediator-register"}', NULL, '\x006ea358c3625fb52995f518bf341c8c70429879e2fa6b24af2c1aea00e35e9ab158b64a3502326baa81efb9cd5b');
INSERT INTO public.cases VALUES ('demo', '965ac011-ebb9-40d6-bd07-2319a2f4fe44', 'mediation-venues', 1, 'MV114-000001', 'active', true, '2025-12-01', NULL, NULL, 1, '\x683c85ab341f88e3116c5bd6e4e7542ad7b2e114aa27b2e5be608725e7830dc4', NULL, NULL, false, '{"id": "965ac011-ebb9-40d6-bd07-2319a2f4fe44", "seq": 1, "done": {"open": {"by": "demo-officer-0", "on": "2025-12-01", "seq": 1}}, "given": {"name": 1, "opens": 1, "place": 1, "rooms": 1, "shuts": 1, "district": 1, "stepFree": 1}, "state": "active", "clocks": [], "number": "MV114-000001", "values": {"name": "勞工局第一調解室", "opens": "09:00", "place": {"line": "示範路1號2樓", "district": "示範東區"}, "rooms": 10, "shuts": "17:00", "district": "示範東區", "stepFree": "yes"}, "entries": [{"at": "2025-12-01T01:00:00.000Z", "on": "2025-12-01", "seq": 1, "facts": {}, "state": "active"}], "version": 1, "openedOn": "2025-12-01", "receipts": {}, "programme": "mediation-venues"}', NULL, '\xa1fdc6d5c75aaf838f071045a4f001ed777fb056a45c8cc2b3bf150e0412341cacc37bb3fe14d3f72321cfdd70869953ddd6b848');
INSERT INTO public.cases VALUES ('demo', 'fa0322cd-9db0-4948-98c9-2710f321d402', 'mediation-venues', 1, 'MV114-000002', 'active', true, '2025-12-01', NULL, NULL, 1, '\x74e8f5249c42193a9408e359d7b79e52fa405dd1fc23cfbed2d480e2e073bf0b', NULL, NULL, false, '{"id": "fa0322cd-9db0-4948-98c9-2710f321d402", "seq": 1, "done": {"open": {"by": "demo-officer-0", "on": "2025-12-01", "seq": 1}}, "given": {"name": 1, "opens": 1, "place": 1, "rooms": 1, "shuts": 1, "district": 1, "stepFree": 1}, "state": "active", "clocks": [], "number": "MV114-000002", "values": {"name": "示範西區公所調解室", "opens": "09:00", "place": {"line": "示範路2號2樓", "district": "示範西區"}, "rooms": 11, "shuts": "17:00", "district": "示範西區", "stepFree": "yes"}, "entries": [{"at": "2025-12-01T01:00:00.000Z", "on": "2025-12-01", "seq": 1, "facts": {}, "state": "active"}], "version": 1, "openedOn": "2025-12-01", "receipts": {}, "programme": "mediation-venues"}', NULL, '\xa0dad7bfe6c3edf4080a161052fdea0f4c2d9df3f3327d04f8b71c7128572d1fa3221601d42a378c92fad6b219d4666af520de3c41a534');
INSERT INTO public.cases VALUES ('demo', 'a5488e96-6eee-4566-bbbb-0b9a279c0011', 'mediation-venues', 1, 'MV114-000003', 'active', true, '2025-12-01', NULL, NULL, 1, '\xd2cea541372b5cc9f648177f617ee4c5f688a03d170671c797c4e27ee5a3afd8', NULL, NULL, false, '{"id": "a5488e96-6eee-4566-bbbb-0b9a279c0011", "seq": 1, "done": {"open": {"by": "demo-officer-0", "on": "2025-12-01", "seq": 1}}, "given": {"name": 1, "opens": 1, "place": 1, "rooms": 1, "shuts": 1, "district": 1, "stepFree": 1}, "state": "active", "clocks": [], "number": "MV114-000003", "values": {"name": "示範南區公所調解室", "opens": "09:00", "place": {"line": "示範路3號2樓", "district": "示範南區"}, "rooms": 12, "shuts": "17:00", "district": "示範南區", "stepFree": "yes"}, "entries": [{"at": "2025-12-01T01:00:00.000Z", "on": "2025-12-01", "seq": 1, "facts": {}, "state": "active"}], "version": 1, "openedOn": "2025-12-01", "receipts": {}, "programme": "mediation-venues"}', NULL, '\x53e6c80d03808efe6e34831b392cbbc915e6f51cf7d6da37a5c6fece2ee44d281835374ab0cd4c706357de1b8d6a7e4739851d7a168f1a');
INSERT INTO public.cases VALUES ('demo', '94f61b5c-8971-41b9-9610-d2d6c8e3b5a5', 'mediation-venues', 1, 'MV114-000004', 'active', true, '2025-12-01', NULL, NULL, 1, '\x510194f9290fb654ac67feeac0ca197803f118af548f52a07b230eb975af9bf5', NULL, NULL, false, '{"id": "94f61b5c-8971-41b9-9610-d2d6c8e3b5a5", "seq": 1, "done": {"open": {"by": "demo-officer-0", "on": "2025-12-01", "seq": 1}}, "given": {"name": 1, "opens": 1, "place": 1, "rooms": 1, "shuts": 1, "district": 1, "stepFree": 1}, "state": "active", "clocks": [], "number": "MV114-000004", "values": {"name": "示範北區公所調解室", "opens": "09:00", "place": {"line": "示範路4號2樓", "district": "示範北區"}, "rooms": 13, "shuts": "17:00", "district": "示範北區", "stepFree": "no"}, "entries": [{"at": "2025-12-01T01:00:00.000Z", "on": "2025-12-01", "seq": 1, "facts": {}, "state": "active"}], "version": 1, "openedOn": "2025-12-01", "receipts": {}, "programme": "mediation-venues"}', NULL, '\x85ac19597fb400b60e9453b7786e71aa979569a4e5e0cf3a7bbd37de5b301a7bcacb5dc81b6af97ae323050c080755041a83f40778f6be');
INSERT INTO public.cases VALUES ('demo', '1ea85d10-4839-4177-b1e7-be5862aa7692', 'mediation-venues', 1, 'MV114-000005', 'active', true, '2025-12-01', NULL, NULL, 1, '\x55b97e8bf3fe194aeb67f1abf4f57ec8246d0d4628a3a0f761a01bb1b93f8851', NULL, NULL, false, '{"id": "1ea85d10-4839-4177-b1e7-be5862aa7692", "seq": 1, "done": {"open": {"by": "demo-officer-0", "on": "2025-12-01", "seq": 1}}, "given": {"name": 1, "opens": 1, "place": 1, "rooms": 1, "shuts": 1, "district": 1, "stepFree": 1}, "state": "active", "clocks": [], "number": "MV114-000005", "values": {"name": "示範中區公所調解室", "opens": "09:00", "place": {"line": "示範路5號2樓", "district": "示範中區"}, "rooms": 14, "shuts": "17:00", "district": "示範中區", "stepFree": "yes"}, "entries": [{"at": "2025-12-01T01:00:00.000Z", "on": "2025-12-01", "seq": 1, "facts": {}, "state": "active"}], "version": 1, "openedOn": "2025-12-01", "receipts": {}, "programme": "mediation-venues"}', NULL, '\xece80138f2be2a821ffd07d6bb2a165a8fa853afd481c96d4734e5f970976e3f9535e11465c8955f56a6fe647aabbc8752cb634a67d526');
INSERT INTO public.cases VALUES ('demo', '6b767d48-dcb4-4521-9c4e-b00217eafaf1', 'mediation-venues', 1, 'MV114-000006', 'active', true, '2025-12-01', NULL, NULL, 1, '\x77933a3a25c2f48226e9e3a500332133e55f716b7e38d53e0b18f386cb128361', NULL, NULL, false, '{"id": "6b767d48-dcb4-4521-9c4e-b00217eafaf1", "seq": 1, "done": {"open": {"by": "demo-officer-0", "on": "2025-12-01", "seq": 1}}, "given": {"name": 1, "opens": 1, "place": 1, "rooms": 1, "shuts": 1, "district": 1, "stepFree": 1}, "state": "active", "clocks": [], "number": "MV114-000006", "values": {"name": "示範山區公所調解室", "opens": "09:00", "place": {"line": "示範路6號2樓", "district": "示範山區"}, "rooms": 15, "shuts": "17:00", "district": "示範山區", "stepFree": "yes"}, "entries": [{"at": "2025-12-01T01:00:00.000Z", "on": "2025-12-01", "seq": 1, "facts": {}, "state": "active"}], "version": 1, "openedOn": "2025-12-01", "receipts": {}, "programme": "mediation-venues"}', NULL, '\xeaf4c26a1d1a5bdbb1aea4ecf4fe3a52108a5616b3c78b2df4a7e194c6c002c8bea0f5939ed0349a0c8b598c4501c9755d2e9142839532');
INSERT INTO public.cases VALUES ('demo', 'c57473ad-a902-4c93-87a5-6edb5a71d5f0', 'mediation-venues', 1, 'MV114-000007', 'active', true, '2025-12-01', NULL, NULL, 1, '\x6ff990794133e22f15f9bbf77ac1a960d06e079a41ba74d3371898d8e460ddf4', NULL, NULL, false, '{"id": "c57473ad-a902-4c93-87a5-6edb5a71d5f0", "seq": 1, "done": {"open": {"by": "demo-officer-0", "on": "2025-12-01", "seq": 1}}, "given": {"name": 1, "opens": 1, "place": 1, "rooms": 1, "shuts": 1, "district": 1, "stepFree": 1}, "state": "active", "clocks": [], "number": "MV114-000007", "values": {"name": "示範海區公所調解室", "opens": "09:00", "place": {"line": "示範路7號2樓", "district": "示範海區"}, "rooms": 16, "shuts": "17:00", "district": "示範海區", "stepFree": "yes"}, "entries": [{"at": "2025-12-01T01:00:00.000Z", "on": "2025-12-01", "seq": 1, "facts": {}, "state": "active"}], "version": 1, "openedOn": "2025-12-01", "receipts": {}, "programme": "mediation-venues"}', NULL, '\x86b1019eca8cb1fe38ae51835fb1e1f9d5cc0277626bf4268d7fa5174805abfe753f5e294eb6a3e36d755d49f44457838369011880782b');
INSERT INTO public.cases VALUES ('demo', '0f193698-09f9-49a0-8d06-edea73124228', 'mediation-venues', 1, 'MV114-000008', 'active', true, '2025-12-01', NULL, NULL, 1, '\x86e1a67fe68a1ad3bc3df4a790d8cb8dffb7227750c8e6159bcf9bc2e8419b55', NULL, NULL, false, '{"id": "0f193698-09f9-49a0-8d06-edea73124228", "seq": 1, "done": {"open": {"by": "demo-officer-0", "on": "2025-12-01", "seq": 1}}, "given": {"name": 1, "opens": 1, "place": 1, "rooms": 1, "shuts": 1, "district": 1, "stepFree": 1}, "state": "active", "clocks": [], "number": "MV114-000008", "values": {"name": "示範河區公所調解室", "opens": "09:00", "place": {"line": "示範路8號2樓", "district": "示範河區"}, "rooms": 17, "shuts": "17:00", "district": "示範河區", "stepFree": "no"}, "entries": [{"at": "2025-12-01T01:00:00.000Z", "on": "2025-12-01", "seq": 1, "facts": {}, "state": "active"}], "version": 1, "openedOn": "2025-12-01", "receipts": {}, "programme": "mediation-venues"}', NULL, '\x2bd454710dec09e5f90d80739cea57c3843df7bccb8427c90c65157df51080cb0c8fa12e577889842a8fcfc6003bdf24028a7636a8334b');
INSERT INTO public.cases VALUES ('demo', '53381f91-f5ef-43ff-af39-a7cc4b8b2029', 'learning-series', 1, 'LS114-000001', 'active', true, '2025-12-01', NULL, NULL, 1, '\x3ea6bc031119c784786dffe2d16637c7227c17f9ee7dfe10db02c3804cc21915', NULL, NULL, false, '{"id": "53381f91-f5ef-43ff-af39-a7cc4b8b2029", "seq": 1, "done": {"begin": {"by": "demo-officer-0", "on": "2025-12-01", "seq": 1}}, "given": {"fee": 1, "kind": 1, "name": 1, "audience": 1, "capacity": 1, "category": 1, "passShare": 1, "department": 1}, "state": "active", "clocks": [], "number": "LS114-000001", "values": {"fee": 0, "kind": "labour-university", "name": "示範勞動事務部法令班", "audience": "workers", "capacity": 30, "category": "labour-law", "passShare": 75, "department": "labour-affairs"}, "entries": [{"at": "2025-12-01T01:00:00.000Z", "on": "2025-12-01", "seq": 1, "facts": {"kind": "labour-university"}, "state": "active"}], "version": 1, "openedOn": "2025-12-01", "receipts": {}, "programme": "learning-series"}', NULL, '\x19373f120d3f6f880cde441c700877d7690c30eba6621dd9f4051bebe6710c7745022431eb9c32d258a8546b8cdc7ab40a0b50d6b486331f4a3d');
INSERT INTO public.cases VALUES ('demo', 'aa7f0899-e389-4104-b905-f8282ca623a3', 'learning-series', 1, 'LS114-000002', 'active', true, '2025-12-01', NULL, NULL, 1, '\xe8712f5de039a0e9e37887f389cd3cf3a76a525343905d13cd5ed9bbdd786226', NULL, NULL, false, '{"id": "aa7f0899-e389-4104-b905-f8282ca623a3", "seq": 1, "done": {"begin": {"by": "demo-officer-0", "on": "2025-12-01", "seq": 1}}, "given": {"fee": 1, "kind": 1, "name": 1, "waives": 1, "audience": 1, "capacity": 1, "category": 1, "passShare": 1, "department": 1}, "state": "active", "clocks": [], "number": "LS114-000002", "values": {"fee": 800, "kind": "labour-university", "name": "示範勞工學苑：勞動法令", "waives": ["low-income", "indigenous", "disability", "older", "involuntary", "first-time", "breadwinner", "new-resident", "designated"], "audience": "workers", "capacity": 30, "category": "labour-law", "passShare": 75, "department": "workers-academy"}, "entries": [{"at": "2025-12-01T01:00:00.000Z", "on": "2025-12-01", "seq": 1, "facts": {"kind": "labour-university"}, "state": "active"}], "version": 1, "openedOn": "2025-12-01", "receipts": {}, "programme": "learning-series"}', NULL, '\x6c01995dd8d20a7737c8d023cc3f16321bc96d853873d180fbcf6f2710d78e2892386a09acc63e4a926d4181c1bbf0dd763741758134884682f940b089');
INSERT INTO public.cases VALUES ('demo', '2535b04d-0766-4e43-8012-b0ed622b6df2', 'learning-series', 1, 'LS114-000003', 'active', true, '2025-12-01', NULL, NULL, 1, '\xf0cc5aa8de34f61d4bec7053dd2f6b9ed65130971efcd73d0986705f43df48bd', NULL, NULL, false, '{"id": "2535b04d-0766-4e43-8012-b0ed622b6df2", "seq": 1, "done": {"begin": {"by": "demo-officer-0", "on": "2025-12-01", "seq": 1}}, "given": {"fee": 1, "kind": 1, "name": 1, "waives": 1, "audience": 1, "capacity": 1, "category": 1, "passShare": 1, "department": 1}, "state": "active", "clocks": [], "number": "LS114-000003", "values": {"fee": 800, "kind": "labour-university", "name": "示範勞工學苑：工作技藝", "waives": ["low-income", "indigenous", "disability", "older", "involuntary", "first-time", "breadwinner", "new-resident", "designated"], "audience": "workers", "capacity": 30, "category": "work-skills", "passShare": 75, "department": "workers-academy"}, "entries": [{"at": "2025-12-01T01:00:00.000Z", "on": "2025-12-01", "seq": 1, "facts": {"kind": "labour-university"}, "state": "active"}], "version": 1, "openedOn": "2025-12-01", "receipts": {}, "programme": "learning-series"}', NULL, '\xef3a62b425b7b6be04ebbdac21a45ec2f7373ee905f7f7029790e07e513348016d28864ee8cc5e50f5825a76260a9ef2bd6dce9b5e494e795d553ae8bf');
INSERT INTO public.cases VALUES ('demo', 'f4b53d2b-2bd4-490b-957b-e4e3341d5d0b', 'learning-series', 1, 'LS114-000004', 'active', true, '2025-12-01', NULL, NULL, 1, '\x02b46c9551cf14690c2bdc9a579c15079073dd43db577bc38eaaa6b495744612', NULL, NULL, false, '{"id": "f4b53d2b-2bd4-490b-957b-e4e3341d5d0b", "seq": 1, "done": {"begin": {"by": "demo-officer-0", "on": "2025-12-01", "seq": 1}}, "given": {"fee": 1, "kind": 1, "name": 1, "waives": 1, "audience": 1, "capacity": 1, "category": 1, "passShare": 1, "department": 1}, "state": "active", "clocks": [], "number": "LS114-000004", "values": {"fee": 800, "kind": "labour-university", "name": "示範勞工學苑：時尚技能", "waives": ["low-income", "indigenous", "disability", "older", "involuntary", "first-time", "breadwinner", "new-resident", "designated"], "audience": "workers", "capacity": 30, "category": "fashion", "passShare": 75, "department": "workers-academy"}, "entries": [{"at": "2025-12-01T01:00:00.000Z", "on": "2025-12-01", "seq": 1, "facts": {"kind": "labour-university"}, "state": "active"}], "version": 1, "openedOn": "2025-12-01", "receipts": {}, "programme": "learning-series"}', NULL, '\xbd3dfabfc3fd752da0c60b37509b37012e650c05d112a966b0cb9ad021f52fd66a7682aeb27f6495d053ea0340bf891386df201495933417500f94d828');
INSERT INTO public.cases VALUES ('demo', 'e2facbf6-1887-4e32-8e83-895300e3f2f9', 'learning-series', 1, 'LS114-000005', 'active', true, '2025-12-01', NULL, NULL, 1, '\xad4ada076d823eb33f02a733a123845dedee0a91add663facd392da68e86f883', NULL, NULL, false, '{"id": "e2facbf6-1887-4e32-8e83-895300e3f2f9", "seq": 1, "done": {"begin": {"by": "demo-officer-0", "on": "2025-12-01", "seq": 1}}, "given": {"fee": 1, "kind": 1, "name": 1, "waives": 1, "audience": 1, "capacity": 1, "category": 1, "passShare": 1, "department": 1}, "state": "active", "clocks": [], "number": "LS114-000005", "values": {"fee": 800, "kind": "labour-university", "name": "示範勞工學苑：休閒育樂", "waives": ["low-income", "indigenous", "disability", "older", "involuntary", "first-time", "breadwinner", "new-resident", "designated"], "audience": "workers", "capacity": 30, "category": "leisure", "passShare": 75, "department": "workers-academy"}, "entries": [{"at": "2025-12-01T01:00:00.000Z", "on": "2025-12-01", "seq": 1, "facts": {"kind": "labour-university"}, "state": "active"}], "version": 1, "openedOn": "2025-12-01", "receipts": {}, "programme": "learning-series"}', NULL, '\x71b5880737de1a7163fd33d077f5225700ddd43e0f7c17804d2592f180984121c8603f4cdaebca8d61e9b964c3444fbcc5b2c565d1ee55ef1a79881b48');
INSERT INTO public.cases VALUES ('demo', '55b696ce-2455-4f6e-9ebe-d736fc8fa009', 'learning-series', 1, 'LS114-000006', 'active', true, '2025-12-01', NULL, NULL, 1, '\xcc42475dd25c8b7266d08b1485ec18b956ac3a2f6790d55891a14e792c053849', NULL, NULL, false, '{"id": "55b696ce-2455-4f6e-9ebe-d736fc8fa009", "seq": 1, "done": {"begin": {"by": "demo-officer-0", "on": "2025-12-01", "seq": 1}}, "given": {"fee": 1, "kind": 1, "name": 1, "waives": 1, "audience": 1, "capacity": 1, "category": 1, "passShare": 1, "department": 1}, "state": "active", "clocks": [], "number": "LS114-000006", "values": {"fee": 800, "kind": "labour-university", "name": "示範勞工學苑：生活應用", "waives": ["low-income", "indigenous", "disability", "older", "involuntary", "first-time", "breadwinner", "new-resident", "designated"], "audience": "workers", "capacity": 30, "category": "life", "passShare": 75, "department": "workers-academy"}, "entries": [{"at": "2025-12-01T01:00:00.000Z", "on": "2025-12-01", "seq": 1, "facts": {"kind": "labour-university"}, "state": "active"}], "version": 1, "openedOn": "2025-12-01", "receipts": {}, "programme": "learning-series"}', NULL, '\xe7f10e30c7dcf5299c54badbd42ddb452af20fca2694155eb95ed85f4be9bd46c15c659273a3cab03d1012964906ba0ee769df5abf8ea773511bcf02c9');
INSERT INTO public.cases VALUES ('demo', '844b50e3-43b3-4c46-883c-5ddaf5d08243', 'learning-series', 1, 'LS114-000007', 'active', true, '2025-12-01', NULL, NULL, 1, '\x359535c22be1d28e23ccc36dc2cc12a5d75cc09a6d57b439081b81339bc64195', NULL, NULL, false, '{"id": "844b50e3-43b3-4c46-883c-5ddaf5d08243", "seq": 1, "done": {"begin": {"by": "demo-officer-0", "on": "2025-12-01", "seq": 1}}, "given": {"fee": 1, "kind": 1, "name": 1, "audience": 1, "capacity": 1, "category": 1, "passShare": 1, "department": 1}, "state": "active", "clocks": [], "number": "LS114-000007", "values": {"fee": 0, "kind": "labour-university", "name": "五一幹訓班（示範）", "audience": "workers", "capacity": 30, "category": "labour-law", "passShare": 75, "department": "may-day-cadre-class"}, "entries": [{"at": "2025-12-01T01:00:00.000Z", "on": "2025-12-01", "seq": 1, "facts": {"kind": "labour-university"}, "state": "active"}], "version": 1, "openedOn": "2025-12-01", "receipts": {}, "programme": "learning-series"}', NULL, '\x13227092ee6c6d1c73ee22d4215687b55b3aa504e1ff7f6f65860c10b443eb1379a4178feb49b8a94738812c1e7ccdba949f97207eb324');
INSERT INTO public.cases VALUES ('demo', '36aa1118-2b70-4fdd-8e76-a2088578799e', 'learning-series', 1, 'LS114-000008', 'active', true, '2025-12-01', NULL, NULL, 1, '\xe2a082666ea35e0c555faa880af14aa2c950031b90b1664541db0694cbc975a3', NULL, NULL, false, '{"id": "36aa1118-2b70-4fdd-8e76-a2088578799e", "seq": 1, "done": {"begin": {"by": "demo-officer-0", "on": "2025-12-01", "seq": 1}}, "given": {"fee": 1, "kind": 1, "name": 1, "audience": 1, "capacity": 1, "category": 1, "passShare": 1, "department": 1}, "state": "active", "clocks": [], "number": "LS114-000008", "values": {"fee": 800, "kind": "labour-university", "name": "示範其他部別班", "audience": "workers", "capacity": 30, "category": "life", "passShare": 75, "department": "other"}, "entries": [{"at": "2025-12-01T01:00:00.000Z", "on": "2025-12-01", "seq": 1, "facts": {"kind": "labour-university"}, "state": "active"}], "version": 1, "openedOn": "2025-12-01", "receipts": {}, "programme": "learning-series"}', NULL, '\x4a0770391fd6c5af138abeb8890d8e3b7f4db889386bb063004b6a34cded2139019ff43fcc36d605b3422b004678a572ee');
INSERT INTO public.cases VALUES ('demo', 'c878126b-9763-4802-b3a7-44a5a0f7db18', 'learning-series', 1, 'LS114-000009', 'active', true, '2025-12-01', NULL, NULL, 1, '\x8c7ecade2c96d30e6dd3856112467acb3a0aeecaeb51051fcbb7ceb9b6b512f2', NULL, NULL, false, '{"id": "c878126b-9763-4802-b3a7-44a5a0f7db18", "seq": 1, "done": {"begin": {"by": "demo-officer-0", "on": "2025-12-01", "seq": 1}}, "given": {"fee": 1, "kind": 1, "name": 1, "audience": 1, "capacity": 1, "passShare": 1}, "state": "active", "clocks": [], "number": "LS114-000009", "values": {"fee": 0, "kind": "briefing", "name": "示範勞動法令宣導會", "audience": "employers", "capacity": 100, "passShare": 0}, "entries": [{"at": "2025-12-01T01:00:00.000Z", "on": "2025-12-01", "seq": 1, "facts": {"kind": "briefing"}, "state": "active"}], "version": 1, "openedOn": "2025-12-01", "receipts": {}, "programme": "learning-series"}', NULL, '\x65bc930acdaf925c36c7e984365eb3fb79aed30edd835c0c28af5be549affd24be35aa50835fa6e88d98b5840d4ce28dc5308e69bed845');
INSERT INTO public.cases VALUES ('demo', '0821e78d-426c-4859-a6b9-57ec5d28b570', 'learning-series', 1, 'LS114-000010', 'active', true, '2025-12-01', NULL, NULL, 1, '\x1baba71f4836ab68e6045b536027620c90791b65842d2611f964ab22456b30b3', NULL, NULL, false, '{"id": "0821e78d-426c-4859-a6b9-57ec5d28b570", "seq": 1, "done": {"begin": {"by": "demo-officer-0", "on": "2025-12-01", "seq": 1}}, "given": {"fee": 1, "kind": 1, "name": 1, "audience": 1, "capacity": 1, "passShare": 1}, "state": "active", "clocks": [], "number": "LS114-000010", "values": {"fee": 0, "kind": "event", "name": "示範勞動影展", "audience": "everyone", "capacity": 60, "passShare": 0}, "entries": [{"at": "2025-12-01T01:00:00.000Z", "on": "2025-12-01", "seq": 1, "facts": {"kind": "event"}, "state": "active"}], "version": 1, "openedOn": "2025-12-01", "receipts": {}, "programme": "learning-series"}', NULL, '\x2e574079aa37b8845e54dacd152d69328935cf8e3ec333428641caf5cdf48a528ae765f8dd7b13cc90ec42ba9ac2');
INSERT INTO public.cases VALUES ('demo', '7893679b-b7f5-427f-b9a7-38d3d5b87393', 'learning-series', 1, 'LS114-000011', 'active', true, '2025-12-01', NULL, NULL, 1, '\x4497eac47b40ffd07987c87735d93c5284cc00cb76c6c30bbe7b84a910a84380', NULL, NULL, false, '{"id": "7893679b-b7f5-427f-b9a7-38d3d5b87393", "seq": 1, "done": {"begin": {"by": "demo-officer-0", "on": "2025-12-01", "seq": 1}}, "given": {"fee": 1, "kind": 1, "name": 1, "audience": 1, "capacity": 1, "passShare": 1}, "state": "active", "clocks": [], "number": "LS114-000011", "values": {"fee": 1200, "kind": "craft", "name": "示範木工技藝初階班", "audience": "everyone", "capacity": 12, "passShare": 80}, "entries": [{"at": "2025-12-01T01:00:00.000Z", "on": "2025-12-01", "seq": 1, "facts": {"kind": "craft"}, "state": "active"}], "version": 1, "openedOn": "2025-12-01", "receipts": {}, "programme": "learning-series"}', NULL, '\x8bb4308e5d00f32ff70401df32a37144163d5c3d48d610c42856b03d68154b4bb934bcb7b18e5a745df0d8f2273b583451511d740abe8a');
INSERT INTO public.cases VALUES ('demo', '57d50155-8583-46b1-8539-79790697835e', 'venue-rooms', 1, 'VRM114-000001', 'active', true, '2025-12-01', NULL, NULL, 1, '\xa9fc3f4a7edd981a0c1af26126405e6b48083fe51725951fc8189e9f39276fba', NULL, NULL, false, '{"id": "57d50155-8583-46b1-8539-79790697835e", "seq": 1, "done": {"open": {"by": "demo-officer-0", "on": "2025-12-01", "seq": 1}}, "given": {"hall": 1, "name": 1, "seats": 1, "prices": 1, "equipment": 1, "closedWeekdays": 1}, "state": "active", "clocks": [], "number": "VRM114-000001", "values": {"hall": "shihjia", "name": "獅甲會館示範大禮堂", "seats": 500, "prices": [{"from": "2009-01-01", "unit": 3000, "deposit": 2000}], "equipment": "投影機、音響、白板", "closedWeekdays": ["mon"]}, "entries": [{"at": "2025-12-01T01:00:00.000Z", "on": "2025-12-01", "seq": 1, "facts": {}, "state": "active"}], "version": 1, "openedOn": "2025-12-01", "receipts": {}, "programme": "venue-rooms"}', NULL, '\xea025c87c86ee7561a5c6aad7521185cae01ce77a166b9d48c0d66fb10a5ccaf3882e97d6c85be157e1861d4c0cb6942d8e4958b5bb679');
INSERT INTO public.cases VALUES ('demo', 'ec837c7a-f426-424f-a031-915512787b89', 'venue-rooms', 1, 'VRM114-000002', 'active', true, '2025-12-01', NULL, NULL, 1, '\x30e796709c5d2339b3ef0104e1af2311651f179525cd08fc04b61828201e2bd7', NULL, NULL, false, '{"id": "ec837c7a-f426-424f-a031-915512787b89", "seq": 1, "done": {"open": {"by": "demo-officer-0", "on": "2025-12-01", "seq": 1}}, "given": {"hall": 1, "name": 1, "seats": 1, "prices": 1, "equipment": 1, "closedWeekdays": 1}, "state": "active", "clocks": [], "number": "VRM114-000002", "values": {"hall": "shihjia", "name": "獅甲會館示範第一教室", "seats": 60, "prices": [{"from": "2009-01-01", "unit": 800, "deposit": 2000}], "equipment": "投影機、音響、白板", "closedWeekdays": ["mon"]}, "entries": [{"at": "2025-12-01T01:00:00.000Z", "on": "2025-12-01", "seq": 1, "facts": {}, "state": "active"}], "version": 1, "openedOn": "2025-12-01", "receipts": {}, "programme": "venue-rooms"}', NULL, '\xfbf95ae5a237e55c4d3a4d2adcd7d67fbe6c8e210c243bbe3b4085b6197461b1b5019fd2ac4faccabb557fe3cf849a57233220897bc048c825b8');
INSERT INTO public.cases VALUES ('demo', '897f0f6f-44b8-42ee-9fea-de2f46d842cf', 'venue-rooms', 1, 'VRM114-000003', 'active', true, '2025-12-01', NULL, NULL, 1, '\x8729b2b56765b43a732ee1298695b1313e53eb54ae6dd93a0424cb3a3107084f', NULL, NULL, false, '{"id": "897f0f6f-44b8-42ee-9fea-de2f46d842cf", "seq": 1, "done": {"open": {"by": "demo-officer-0", "on": "2025-12-01", "seq": 1}}, "given": {"hall": 1, "name": 1, "seats": 1, "prices": 1, "equipment": 1, "closedWeekdays": 1}, "state": "active", "clocks": [], "number": "VRM114-000003", "values": {"hall": "shihjia", "name": "獅甲會館示範會議室", "seats": 24, "prices": [{"from": "2009-01-01", "unit": 500, "deposit": 2000}], "equipment": "投影機、音響、白板", "closedWeekdays": ["mon"]}, "entries": [{"at": "2025-12-01T01:00:00.000Z", "on": "2025-12-01", "seq": 1, "facts": {}, "state": "active"}], "version": 1, "openedOn": "2025-12-01", "receipts": {}, "programme": "venue-rooms"}', NULL, '\xd209562d8938601f37c99af20a0cff8994d77122b4f5ef478b54b404a1f14b1267597d0cf45453ffd065af3951fd1092c82c0df0954f42');
INSERT INTO public.cases VALUES ('demo', 'ca13bdeb-5351-431c-ad07-6a120b655e67', 'labour-dispute-mediation', 1, 'MD115-000003', 'received', true, '2026-03-02', NULL, NULL, 1, '\xf793f0e4d4f44f48a3c6f64772572d3c5c055b4f836aca14205c95d843cd6b01', 'appoint', '2026-03-05', false, '{"id": "ca13bdeb-5351-431c-ad07-6a120b655e67", "seq": 1, "done": {"register": {"by": "demo-intake", "on": "2026-03-02", "seq": 1}}, "given": {"facts": 1, "claims": 1, "nature": 1, "channel": 1, "workers": 1, "category": 1, "claimant": 1, "language": 1, "workplace": 1, "respondent": 1, "interpreter": 1, "applicantKind": 1, "workplaceHere": 1}, "state": "received", "clocks": [{"due": "2026-03-05", "nth": 1, "raw": "2026-03-05", "clock": "appoint", "pauses": [], "because": [{"en": "3 days from 2 March 2026, the first day not counted", "zh": "自115年3月2日起算 3 日，首日不計"}], "calendar": "DGPA 2019–2027", "extended": 0, "startedOn": "2026-03-02"}], "number": "MD115-000003", "values": {"claims": [{"item": "wage", "amount": 48002}], "nature": "rights", "channel": "counter", "workers": 1, "category": "wage", "language": "zh", "respondent": {"name": "示範商行有限公司", "businessNumber": "00000000"}, "interpreter": false, "applicantKind": "worker", "workplaceHere": true}, "entries": [{"at": "2026-03-02T01:00:00.000Z", "on": "2026-03-02", "seq": 1, "facts": {"channel": "counter", "workers": 1, "category": "wage"}, "state": "received"}], "version": 1, "openedOn": "2026-03-02", "receipts": {}, "programme": "labour-dispute-mediation"}', '\x01540cb62f38bdf6edf427672beca40c0b7c9289f601fda47f355435f53f0333c2f683276fd63cdff0991281bd9d60dd26b4293e554cfe4093ed266541547b54680a5c0ae2f20c671015fd792420fd1c21464221c0c530c04443d58650980c633d1940e5cb39896f02db7773a1b316e9bbb4948f835aba6efe183b059620332ca43acf8e71b9567204decdc5517e72e5f42b80a4f8a5d689d81af0345cdfcbf8ff5a20a1a3ef378e2e70290a4337ac9b7e7a804cefe942d4a30ebd587a33fef66087206f2433d2905b396d8ef9c89c697b1ea47ccbb2dfa87e20b4d256412f79c4b893110ad4d141b5ab068f76bc3e2336b20f999a22ade985cb3d7fd351890f76', '\x56657cca254bab70644c9e689161d71992402b8b3a8a1da32263181aac81c1bb2b2d1f9f664b6d1354784dc7bf26608e365384d849493ee5f698d06e393345b66cfc46e0');
INSERT INTO public.cases VALUES ('demo', '5cf8f9c8-0add-40eb-86f0-94af97697a80', 'labour-dispute-mediation', 1, 'MD115-000002', 'accepted', true, '2026-03-02', NULL, NULL, 2, '\x53f73789d2bcecea76655bb3b01ace8cc8258ca15c44683e250d6188b7f6cac0', 'appoint', '2026-03-05', false, '{"id": "5cf8f9c8-0add-40eb-86f0-94af97697a80", "seq": 2, "done": {"accept": {"by": "demo-intake", "on": "2026-03-02", "seq": 2}, "register": {"by": "demo-intake", "on": "2026-03-02", "seq": 1}}, "given": {"facts": 1, "claims": 1, "nature": 2, "channel": 1, "workers": 2, "category": 2, "claimant": 1, "language": 1, "workplace": 1, "respondent": 1, "interpreter": 1, "applicantKind": 1, "workplaceHere": 1}, "state": "accepted", "clocks": [{"due": "2026-03-05", "nth": 1, "raw": "2026-03-05", "clock": "appoint", "pauses": [], "because": [{"en": "3 days from 2 March 2026, the first day not counted", "zh": "自115年3月2日起算 3 日，首日不計"}], "calendar": "DGPA 2019–2027", "extended": 0, "startedOn": "2026-03-02"}], "number": "MD115-000002", "values": {"claims": [{"item": "wage", "amount": 48001}], "nature": "rights", "channel": "counter", "workers": 1, "category": "wage", "language": "zh", "respondent": {"name": "示範商行有限公司", "businessNumber": "00000000"}, "interpreter": false, "applicantKind": "worker", "workplaceHere": true}, "entries": [{"at": "2026-03-02T01:00:00.000Z", "on": "2026-03-02", "seq": 1, "facts": {"channel": "counter", "workers": 1, "category": "wage"}, "state": "received"}, {"at": "2026-03-02T01:00:00.000Z", "on": "2026-03-02", "seq": 2, "facts": {"channel": "counter", "workers": 1, "category": "wage"}, "state": "accepted"}], "version": 1, "openedOn": "2026-03-02", "receipts": {}, "programme": "labour-dispute-mediation"}', '\x6bf07e16badaef176dbb3e763f8ba1755659bc13e53de6a2c8cbca553f46f13ad279a9f307f8bc3d2fd1e824ced756a088e6eed0ea83929c2f827764b62960b0f5ed814c24d1a14f7ebd77dd1d57b3548796a1c72772fc13af5c6e0a7950e84d9aaf63c0e8e19d7c2d03f7fa04bd702fa53397547aafed5c755a2894201e08297890d86501024c9618177b31a2b98849c87e3cb21cbaa7408c3cfdd69fd6a1c4aed8e740ef5e05df50cf992e65282a020b4cf95b0be9a26c90f75012e164429201c8445f90f6e7f485d18e4807ac703d7b0b2d52eca04a6b94197f458fd1bc4f38d6b1b0064073044ff7b36e6303a1f7313180d59891608540a0b14a8d', '\x970ccbc6557b6669bf9fe07da91025df9484856b4f7385960655efa7c52cbc79049ed17ddf65598d1ac0ed43908bdc59c0de28ae77a87b48d5cb0c4d938edfce');
INSERT INTO public.cases VALUES ('demo', 'cabeec1b-6a95-41e9-a5b0-6e5a2fd159f4', 'labour-dispute-mediation', 1, 'MD115-000001', 'accepted', true, '2026-03-02', NULL, NULL, 3, '\x6a92f3c0a4a1307317a9acf39c2a2906598c9ac05bdd7fe31efc49bd0fd58c11', 'appoint', '2026-03-05', false, '{"id": "cabeec1b-6a95-41e9-a5b0-6e5a2fd159f4", "seq": 3, "done": {"accept": {"by": "demo-intake", "on": "2026-03-02", "seq": 2}, "register": {"by": "demo-intake", "on": "2026-03-02", "seq": 1}}, "given": {"facts": 1, "claims": 1, "nature": 2, "channel": 1, "workers": 2, "category": 2, "claimant": 1, "language": 1, "workplace": 1, "respondent": 1, "interpreter": 1, "applicantKind": 1, "workplaceHere": 1}, "state": "accepted", "clocks": [{"due": "2026-03-05", "nth": 1, "raw": "2026-03-05", "clock": "appoint", "pauses": [], "because": [{"en": "3 days from 2 March 2026, the first day not counted", "zh": "自115年3月2日起算 3 日，首日不計"}], "calendar": "DGPA 2019–2027", "extended": 0, "startedOn": "2026-03-02"}], "number": "MD115-000001", "values": {"claims": [{"item": "wage", "amount": 48000}], "nature": "rights", "channel": "counter", "workers": 1, "category": "wage", "language": "zh", "respondent": {"name": "示範商行有限公司", "businessNumber": "00000000"}, "interpreter": false, "applicantKind": "worker", "workplaceHere": true}, "entries": [{"at": "2026-03-02T01:00:00.000Z", "on": "2026-03-02", "seq": 1, "facts": {"channel": "counter", "workers": 1, "category": "wage"}, "state": "received"}, {"at": "2026-03-02T01:00:00.000Z", "on": "2026-03-02", "seq": 2, "facts": {"channel": "counter", "workers": 1, "category": "wage"}, "state": "accepted"}], "version": 1, "openedOn": "2026-03-02", "receipts": {}, "programme": "labour-dispute-mediation"}', '\x5fb6103cdb7f26eb33444c3f87f74e151cf5eb097aa70c44447e8ed2a85238ff26ab04ef638ad4d8958af97db934377274afd66753b135656aa9f8b9c2f24fd63af85ae860cfb9f54f7c9a115b6a6c5096224e4403402652aefbe2f79effd2656617413769661947b39a8b5c98174a1027c3a7fc59142cad2884159a5eb6507045ea45b59c20f4cda94ee20b04ec82eacdb244b6c38f5c7d198ab4fc3861f58483856287231b04f012b8dc590970311d684b5211447fa58e47dd68a82caa2998663ab70ee86ec8f20ec98d273b393015e8097619a195cde843bba9d946180bd1721760de29a679d8f0cbaccd540a137dcd3545b3579716ca7ce947ab9e', '\x537ac06aa981cd8fa87b1d026c8f5023f06ae111af28a01a95e84ddc2397b72e64bc8bd3371f76f7da3bd65041d9c761a33d2cdd3c7cb6f2fcd35d17f5bdae71');
INSERT INTO public.cases VALUES ('demo', 'c0428ca7-9d5e-4804-85e6-4c53f0558218', 'violation-report-intake', 1, 'VR115-000001', 'received', true, '2026-03-02', NULL, NULL, 1, '\x8e71cb5ade1d2862827bb3ff39cba9595263ca84c6256aea36083ba569772337', 'screen', '2026-03-05', false, '{"id": "c0428ca7-9d5e-4804-85e6-4c53f0558218", "seq": 1, "done": {"report": {"by": "somebody", "on": "2026-03-02", "seq": 1}}, "given": {"facts": 1, "topics": 1, "channel": 1, "identity": 1, "workplace": 1, "respondent": 1, "workplaceHere": 1}, "state": "received", "clocks": [{"due": "2026-03-05", "nth": 1, "raw": "2026-03-05", "clock": "screen", "pauses": [], "because": [{"en": "3 days from 2 March 2026, the first day not counted", "zh": "自115年3月2日起算 3 日，首日不計"}], "calendar": "DGPA 2019–2027", "extended": 0, "startedOn": "2026-03-02"}, {"due": "2026-05-04", "nth": 1, "raw": "2026-05-01", "clock": "investigate", "pauses": [], "because": [{"en": "60 days from 2 March 2026, the first day not counted", "zh": "自115年3月2日起算 60 日，首日不計"}, {"en": "1 May 2026 is Labour Day, moved to 2 May 2026", "zh": "115年5月1日為勞動節，順延至115年5月2日"}, {"en": "2 May 2026 is a Saturday, moved to 3 May 2026", "zh": "115年5月2日為星期六，順延至115年5月3日"}, {"en": "3 May 2026 is a Sunday, moved to 4 May 2026", "zh": "115年5月3日為星期日，順延至115年5月4日"}], "calendar": "DGPA 2019–2027", "extended": 0, "startedOn": "2026-03-02"}], "number": "VR115-000001", "values": {"topics": ["overtime"], "channel": "web", "identity": "anonymous", "workplace": {"line": "示範路1號", "district": "示範東區"}, "respondent": {"name": "示範旅程餐飲有限公司"}, "workplaceHere": true}, "entries": [{"at": "2026-03-02T01:00:00.000Z", "on": "2026-03-02", "seq": 1, "facts": {"channel": "web", "identity": "anonymous"}, "state": "received"}], "version": 1, "openedOn": "2026-03-02", "receipts": {}, "programme": "violation-report-intake"}', '\x8f47566667ed940e960d98a63928abc8e71ce933d16a36dbf66af1907755dab437e7a22d6056e58146b7f8e2dc77e98813cfcafd02b9a5cc610bedcb4ad3577c', '\x8338560b9b8a6d3e7a54279bec64cd7497b50e086162f60b7e70af7992c93eab270e4d5768ab573498ac783a770d08e9067ce6e435ed7b004ff5');
INSERT INTO public.clocks VALUES ('demo', 'mediator-register', 'de881987-05f9-471a-b5df-a48f8fd160c9', 'term', 1, '2030-12-31', '2030-12-31', '2030-12-31', NULL, NULL, false, true);
INSERT INTO public.clocks VALUES ('demo', 'mediator-register', '45dcd220-3287-44d2-a74d-913075317310', 'term', 1, '2030-12-31', '2030-12-31', '2030-12-31', NULL, NULL, false, true);
INSERT INTO public.clocks VALUES ('demo', 'mediator-register', '96b9fe63-45c0-4443-bb85-99b900fac09f', 'term', 1, '2030-12-31', '2030-12-31', '2030-12-31', NULL, NULL, false, true);
INSERT INTO public.clocks VALUES ('demo', 'mediator-register', '2d4a6289-3746-46b2-91e4-6309aee73fa3', 'term', 1, '2030-12-31', '2030-12-31', '2030-12-31', NULL, NULL, false, true);
INSERT INTO public.clocks VALUES ('demo', 'mediator-register', 'fd06847d-69b9-4a1c-962c-ffd12c24500e', 'term', 1, '2030-12-31', '2030-12-31', '2030-12-31', NULL, NULL, false, true);
INSERT INTO public.clocks VALUES ('demo', 'mediator-register', '234b4d5d-41af-4f64-83fc-056407c4d54c', 'term', 1, '2030-12-31', '2030-12-31', '2030-12-31', NULL, NULL, false, true);
INSERT INTO public.clocks VALUES ('demo', 'mediator-register', 'adce5add-3efe-4ed9-a28a-9874e076bd9c', 'term', 1, '2030-12-31', '2030-12-31', '2030-12-31', NULL, NULL, false, true);
INSERT INTO public.clocks VALUES ('demo', 'mediator-register', '200d70fd-f44d-4986-828d-468dd252d1fc', 'term', 1, '2030-12-31', '2030-12-31', '2030-12-31', NULL, NULL, false, true);
INSERT INTO public.clocks VALUES ('demo', 'mediator-register', '389aaed1-2518-4482-aec6-e7597a01cc3c', 'term', 1, '2030-12-31', '2030-12-31', '2030-12-31', NULL, NULL, false, true);
INSERT INTO public.clocks VALUES ('demo', 'mediator-register', '35075f03-f090-4a81-b741-9d8520515b09', 'term', 1, '2030-12-31', '2030-12-31', '2030-12-31', NULL, NULL, false, true);
INSERT INTO public.clocks VALUES ('demo', 'labour-dispute-mediation', 'cabeec1b-6a95-41e9-a5b0-6e5a2fd159f4', 'appoint', 1, '2026-03-02', '2026-03-05', '2026-03-05', NULL, NULL, false, false);
INSERT INTO public.clocks VALUES ('demo', 'labour-dispute-mediation', '5cf8f9c8-0add-40eb-86f0-94af97697a80', 'appoint', 1, '2026-03-02', '2026-03-05', '2026-03-05', NULL, NULL, false, false);
INSERT INTO public.clocks VALUES ('demo', 'labour-dispute-mediation', 'ca13bdeb-5351-431c-ad07-6a120b655e67', 'appoint', 1, '2026-03-02', '2026-03-05', '2026-03-05', NULL, NULL, false, false);
INSERT INTO public.clocks VALUES ('demo', 'violation-report-intake', 'c0428ca7-9d5e-4804-85e6-4c53f0558218', 'screen', 1, '2026-03-02', '2026-03-05', '2026-03-05', NULL, NULL, false, false);
INSERT INTO public.clocks VALUES ('demo', 'violation-report-intake', 'c0428ca7-9d5e-4804-85e6-4c53f0558218', 'investigate', 1, '2026-03-02', '2026-05-01', '2026-05-04', NULL, NULL, false, false);
INSERT INTO public.counters VALUES ('demo', 'mediator-register', 114, 10);
INSERT INTO public.counters VALUES ('demo', 'mediation-venues', 114, 8);
INSERT INTO public.counters VALUES ('demo', 'learning-series', 114, 11);
INSERT INTO public.counters VALUES ('demo', 'venue-rooms', 114, 3);
INSERT INTO public.counters VALUES ('demo', 'labour-dispute-mediation', 115, 3);
INSERT INTO public.counters VALUES ('demo', 'violation-report-intake', 115, 1);
INSERT INTO public.drafts VALUES ('demo', '\x51b7bf54449cf7355d936b25be4805e0d1129c6db9616fabb5838f0957520186', 'labour-dispute-mediation', '\x5e1c1a907e97f4e5d1bd5bc5c44a79d970902fce8f0825a37437354535c8ba03fad46b3e287b32ce81fec35faa6debed5041bc5ae1a8a86f5d56bbb2b8448d91d97e2b9a90f477635cea1cc786165374eeee982973aa8acdc33c424e674fa912232af64bae58870915bf7ff680871966d46c4cc72816d6211e54c2e7a93292539d0d33ee69af081878d07b14c1fd6a82dd81a4ea2b2a0aebbbeb8a57d60deb382be582e3cf8c04aa0c9ffc4ba873e453cafe595e7003710d8279aaf5497b841fd3d48cb18df0b9b4c399d24f8d26aa7fe9e6fd99890e5b5ee43a59ec079fc783571e32e30a86a3c9ebe7e8e978fd211ea6dcb32c1233fb89e0ed9a0b1b47926dba462d4d7430ef6f74df91da39c9f62859bda72ec0458a535dbe7c75096b6673a81726c258245a90c0bf6de15954473fa94c657937e9bcd461523ec72a3a5ee912eb786aaecdc5719531c46a774fd9097ed727fa58c9011159000cc60554079693257a4cb7aad74ed699872c73f8198d537ee4d521dd41b646e5ea966dd05fda3440a10347a497c4688b87a4d782944713aa8c230846dcf25e82f1784776082b88fd55a8f766d1a40add938bbdc3d92336040c3f1db501c487b7984acac3c83bbd57c936c379566b64e3dacb457dd2189b1e944b23ddb598969a62dcb429de3e6adafae03ec7cb61f530c9a72c1ac8e52b2a870c99fadeb68b3d6571e34e335688a827802f4d1d1ed5eef3b3868d015db583ab6dfc821fe646912800a566273a8c5db6778636c0', '2026-03-02 01:00:00+00', NULL);
INSERT INTO public.entries VALUES ('demo', 'mediator-register', 'de881987-05f9-471a-b5df-a48f8fd160c9', 1, 'active', '2025-12-01', true, false, 'infinity', '{"kind": "civil-organisation"}');
INSERT INTO public.entries VALUES ('demo', 'mediator-register', '45dcd220-3287-44d2-a74d-913075317310', 1, 'active', '2025-12-01', true, false, 'infinity', '{"kind": "civil-organisation"}');
INSERT INTO public.entries VALUES ('demo', 'mediator-register', '96b9fe63-45c0-4443-bb85-99b900fac09f', 1, 'active', '2025-12-01', true, false, 'infinity', '{"kind": "civil-organisation"}');
INSERT INTO public.entries VALUES ('demo', 'mediator-register', '2d4a6289-3746-46b2-91e4-6309aee73fa3', 1, 'active', '2025-12-01', true, false, 'infinity', '{"kind": "civil-organisation"}');
INSERT INTO public.entries VALUES ('demo', 'mediator-register', 'fd06847d-69b9-4a1c-962c-ffd12c24500e', 1, 'active', '2025-12-01', true, false, 'infinity', '{"kind": "civil-organisation"}');
INSERT INTO public.entries VALUES ('demo', 'mediator-register', '234b4d5d-41af-4f64-83fc-056407c4d54c', 1, 'active', '2025-12-01', true, false, 'infinity', '{"kind": "civil-organisation"}');
INSERT INTO public.entries VALUES ('demo', 'mediator-register', 'adce5add-3efe-4ed9-a28a-9874e076bd9c', 1, 'active', '2025-12-01', true, false, 'infinity', '{"kind": "agency-mediator"}');
INSERT INTO public.entries VALUES ('demo', 'mediator-register', '200d70fd-f44d-4986-828d-468dd252d1fc', 1, 'active', '2025-12-01', true, false, 'infinity', '{"kind": "agency-mediator"}');
INSERT INTO public.entries VALUES ('demo', 'mediator-register', '389aaed1-2518-4482-aec6-e7597a01cc3c', 1, 'active', '2025-12-01', true, false, 'infinity', '{"kind": "agency-mediator"}');
INSERT INTO public.entries VALUES ('demo', 'mediator-register', '35075f03-f090-4a81-b741-9d8520515b09', 1, 'active', '2025-12-01', true, false, 'infinity', '{"kind": "committee-member"}');
INSERT INTO public.entries VALUES ('demo', 'mediation-venues', '965ac011-ebb9-40d6-bd07-2319a2f4fe44', 1, 'active', '2025-12-01', true, false, 'infinity', '{}');
INSERT INTO public.entries VALUES ('demo', 'mediation-venues', 'fa0322cd-9db0-4948-98c9-2710f321d402', 1, 'active', '2025-12-01', true, false, 'infinity', '{}');
INSERT INTO public.entries VALUES ('demo', 'mediation-venues', 'a5488e96-6eee-4566-bbbb-0b9a279c0011', 1, 'active', '2025-12-01', true, false, 'infinity', '{}');
INSERT INTO public.entries VALUES ('demo', 'mediation-venues', '94f61b5c-8971-41b9-9610-d2d6c8e3b5a5', 1, 'active', '2025-12-01', true, false, 'infinity', '{}');
INSERT INTO public.entries VALUES ('demo', 'mediation-venues', '1ea85d10-4839-4177-b1e7-be5862aa7692', 1, 'active', '2025-12-01', true, false, 'infinity', '{}');
INSERT INTO public.entries VALUES ('demo', 'mediation-venues', '6b767d48-dcb4-4521-9c4e-b00217eafaf1', 1, 'active', '2025-12-01', true, false, 'infinity', '{}');
INSERT INTO public.entries VALUES ('demo', 'mediation-venues', 'c57473ad-a902-4c93-87a5-6edb5a71d5f0', 1, 'active', '2025-12-01', true, false, 'infinity', '{}');
INSERT INTO public.entries VALUES ('demo', 'mediation-venues', '0f193698-09f9-49a0-8d06-edea73124228', 1, 'active', '2025-12-01', true, false, 'infinity', '{}');
INSERT INTO public.entries VALUES ('demo', 'learning-series', '53381f91-f5ef-43ff-af39-a7cc4b8b2029', 1, 'active', '2025-12-01', true, false, 'infinity', '{"kind": "labour-university"}');
INSERT INTO public.entries VALUES ('demo', 'learning-series', 'aa7f0899-e389-4104-b905-f8282ca623a3', 1, 'active', '2025-12-01', true, false, 'infinity', '{"kind": "labour-university"}');
INSERT INTO public.entries VALUES ('demo', 'learning-series', '2535b04d-0766-4e43-8012-b0ed622b6df2', 1, 'active', '2025-12-01', true, false, 'infinity', '{"kind": "labour-university"}');
INSERT INTO public.entries VALUES ('demo', 'learning-series', 'f4b53d2b-2bd4-490b-957b-e4e3341d5d0b', 1, 'active', '2025-12-01', true, false, 'infinity', '{"kind": "labour-university"}');
INSERT INTO public.entries VALUES ('demo', 'learning-series', 'e2facbf6-1887-4e32-8e83-895300e3f2f9', 1, 'active', '2025-12-01', true, false, 'infinity', '{"kind": "labour-university"}');
INSERT INTO public.entries VALUES ('demo', 'learning-series', '55b696ce-2455-4f6e-9ebe-d736fc8fa009', 1, 'active', '2025-12-01', true, false, 'infinity', '{"kind": "labour-university"}');
INSERT INTO public.entries VALUES ('demo', 'learning-series', '844b50e3-43b3-4c46-883c-5ddaf5d08243', 1, 'active', '2025-12-01', true, false, 'infinity', '{"kind": "labour-university"}');
INSERT INTO public.entries VALUES ('demo', 'learning-series', '36aa1118-2b70-4fdd-8e76-a2088578799e', 1, 'active', '2025-12-01', true, false, 'infinity', '{"kind": "labour-university"}');
INSERT INTO public.entries VALUES ('demo', 'learning-series', 'c878126b-9763-4802-b3a7-44a5a0f7db18', 1, 'active', '2025-12-01', true, false, 'infinity', '{"kind": "briefing"}');
INSERT INTO public.entries VALUES ('demo', 'learning-series', '0821e78d-426c-4859-a6b9-57ec5d28b570', 1, 'active', '2025-12-01', true, false, 'infinity', '{"kind": "event"}');
INSERT INTO public.entries VALUES ('demo', 'learning-series', '7893679b-b7f5-427f-b9a7-38d3d5b87393', 1, 'active', '2025-12-01', true, false, 'infinity', '{"kind": "craft"}');
INSERT INTO public.entries VALUES ('demo', 'venue-rooms', '57d50155-8583-46b1-8539-79790697835e', 1, 'active', '2025-12-01', true, false, 'infinity', '{}');
INSERT INTO public.entries VALUES ('demo', 'venue-rooms', 'ec837c7a-f426-424f-a031-915512787b89', 1, 'active', '2025-12-01', true, false, 'infinity', '{}');
INSERT INTO public.entries VALUES ('demo', 'venue-rooms', '897f0f6f-44b8-42ee-9fea-de2f46d842cf', 1, 'active', '2025-12-01', true, false, 'infinity', '{}');
INSERT INTO public.entries VALUES ('demo', 'labour-dispute-mediation', 'ca13bdeb-5351-431c-ad07-6a120b655e67', 1, 'received', '2026-03-02', true, false, 'infinity', '{"channel": "counter", "workers": 1, "category": "wage"}');
INSERT INTO public.entries VALUES ('demo', 'labour-dispute-mediation', 'cabeec1b-6a95-41e9-a5b0-6e5a2fd159f4', 1, 'received', '2026-03-02', true, false, '2026-03-02', '{"channel": "counter", "workers": 1, "category": "wage"}');
INSERT INTO public.entries VALUES ('demo', 'labour-dispute-mediation', 'cabeec1b-6a95-41e9-a5b0-6e5a2fd159f4', 2, 'accepted', '2026-03-02', true, false, 'infinity', '{"channel": "counter", "workers": 1, "category": "wage"}');
INSERT INTO public.entries VALUES ('demo', 'labour-dispute-mediation', '5cf8f9c8-0add-40eb-86f0-94af97697a80', 1, 'received', '2026-03-02', true, false, '2026-03-02', '{"channel": "counter", "workers": 1, "category": "wage"}');
INSERT INTO public.entries VALUES ('demo', 'labour-dispute-mediation', '5cf8f9c8-0add-40eb-86f0-94af97697a80', 2, 'accepted', '2026-03-02', true, false, 'infinity', '{"channel": "counter", "workers": 1, "category": "wage"}');
INSERT INTO public.entries VALUES ('demo', 'violation-report-intake', 'c0428ca7-9d5e-4804-85e6-4c53f0558218', 1, 'received', '2026-03-02', true, false, 'infinity', '{"channel": "web", "identity": "anonymous"}');
INSERT INTO public.event_secrets VALUES ('demo', 'cabeec1b-6a95-41e9-a5b0-6e5a2fd159f4', 1, 'labour-dispute-mediation', '\xbfde75008fce4df3bfdadfce48e68afa5e3dc34683e12620be1ee394e3719506248ad906502b879f7aba44b77b4e4874d91343c61659d84e536a7b801f702f1a59cb7118637922df74403e52c27f2b556ef6714da237c0cb2f84d1e9f38bf3e3860da3b51107af3a5ad4f07174747f32cfc5a726a7d73e3a065b7f1b1f1b0a9f467ff321f06762a78682bf5a18ddc86c65b888f78020ee4414e2e6c0b5e6d73fa7b99b4c4c05cfa578e7908beebfc700c11c5c46d42775cbcc4282d5864e1d86f48bb7e6d2f3d90ea609992e691c572a7fcfa271d096f9ca72ec5d97e017cc8a4dadee803ccbb918d1ac1e27556e80e521e84776987a86526f3db69ac7885a055451496f229586533fc99730ced5e09a68e06a086836fe2efd8af95380c7bd2d03aeb6323f5bbc7c9c367a8248c70f6eb7e7fbd727a381ac6061c75a850684e7fbd684519b98fc7dcc4128cfeb13f878ee0154af0ca1985b550d35c033f51a52d635b1b3c3302c39da5d120c9bdfd96ef64bf7e51c3bdf39aa5c34108f3137340bb6053990be221bc7b3755e0758fa72fb77c105d9ed8f9b83');
INSERT INTO public.event_secrets VALUES ('demo', '5cf8f9c8-0add-40eb-86f0-94af97697a80', 1, 'labour-dispute-mediation', '\x2ad78b10048893388910e4784507bd425d42b8f53b5bd19891345dafae0b7f1db88d26a8060ffbfdfd34a23eae50b7dcb36352076b9cd89617bb1215da7a411576cecb9c27f8c9b0b0d608ccb57eae1463f711f0c739a50b3d8274b9ed2f7eaf6a2116aef2e1d44057d298bc6d23c83a622eeb2c3e2c36c5bcdd35b543df868166fa934d1424dc99712323f924466f5eff016c0fcf01412a7e5dbdd08f5f89de57c3cf78e1708800bb7422fc02b8163dc2de743b8f2eb17671b7050efa20dc87cbeb2e27fea64070d548a042abdb2d42c43231a1ae445e5303e01fa6ba4af2c1e8b41f7eefd211581337d4e18e8978df7887bb2bdbbd6eb981fceadebd74eeb6809d1cbacaa27735a36ecfa794387b9833d6c97dabd9f8cfc7e8873677c5df579dfe5de5387d8026daf42e23edc5e8dcc21dcf173da6ca2d474e5eb6a5a86d48e1de36f60aa93c5580f220ff64a9c124274e3dcae894fbe043ecd1499397ea852ccf12cd5f85252649f26dcc818f99326dcebcee0c64f13ed50f73942eac137c74bc6fcc9f4f3d147a9e59987f0bea3bbdd1b5bb0d84630c74');
INSERT INTO public.event_secrets VALUES ('demo', 'ca13bdeb-5351-431c-ad07-6a120b655e67', 1, 'labour-dispute-mediation', '\xf85ce7e860d1b3d6d31858d8104850a0e111710eeeb7ccc894098610ec91cec7f7a0c947d549f7f80b4fabef8fb45dcb5697a0870872388ed21216520349aa2b19c7a67c731207760ecad247d4786ede424f1450341d382afc9f41aef7351a9b6b4652e1f3ccfae4c5557d1713281449a0a07ab8e1da57d6a7ecea82240b493cd4550655c2028254182f844b2db68f52fe6d07c9daa63113de46a987defcb379de91aa9209a755138a2de993c318e2f9088387f68a346788e4aeee2818740e789f8e9e7161fa6e772d8877979f8e2743208f73c613d7fd76fea3304baa60e2ee261d4e9db2e060dcdc7e66bbceaeb73588797ca17bfd722a0538f4976120b504414557b9fd93cc237631465fa0d424bab1bc99666bc27f812311e14fb9b4c8dae06f9255877c32b71de7446e92d9b54f132c980fb7fd798832c7bf1b2871efd466770acca9d790d853b3c58eaecb29e14dad53e09162789f635730e33583d39d71673cc7abff921d32fb3a4337bb9d4c039348b9154bbc0d52d258225278a4ceb97aac563da428c839221019100c9da32fa552e2680c84dcaea2bfb859');
INSERT INTO public.event_secrets VALUES ('demo', 'c0428ca7-9d5e-4804-85e6-4c53f0558218', 1, 'violation-report-intake', '\xa4bb47bfa5ea521c49bd9b626c44ebd60d690dafbb0d67bd633403f1b44741de9b8b67daa6c20004dad6002ce72932e1f72ab197f751e6b71161fb575ab5f40fb70f3fee33673dcf625e96329d28f6c26618ef8d69a21f5af0b46cbaf425225a29cd7c27d8eefc1ef000f918a6d7e1056ac8c224');
INSERT INTO public.events OVERRIDING SYSTEM VALUE VALUES ('demo', 'de881987-05f9-471a-b5df-a48f8fd160c9', 1, 'mediator-register', 1, 'step', 'appoint', 'active', '2025-12-01 01:00:00+00', '2025-12-01', 'demo-officer-0', 'officer', '示範承辦人甲', 1, '{"number": "MR114-000001", "values": {"kind": "civil-organisation", "name": "示範調解人甲", "validTo": "2030-12-31", "districts": "全市", "languages": ["zh", "en", "vi"], "validFrom": "2025-12-01", "organisation": "示範和諧促進會", "qualification": "調解人認證（示範）"}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\xba6faf5beb39c44ebf18833891be5a11b410169d23958fc6c12251838210915a');
INSERT INTO public.events OVERRIDING SYSTEM VALUE VALUES ('demo', '45dcd220-3287-44d2-a74d-913075317310', 1, 'mediator-register', 2, 'step', 'appoint', 'active', '2025-12-01 01:00:00+00', '2025-12-01', 'demo-officer-0', 'officer', '示範承辦人甲', 1, '{"number": "MR114-000002", "values": {"kind": "civil-organisation", "name": "示範調解人乙", "validTo": "2030-12-31", "districts": "全市", "languages": ["zh", "nan"], "validFrom": "2025-12-01", "organisation": "示範勞資關係協會", "qualification": "調解人認證（示範）"}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\xc543eacb079a9e1d702158b3b9345c5193d50170c7e9a677eb37d76bc2609057');
INSERT INTO public.events OVERRIDING SYSTEM VALUE VALUES ('demo', '96b9fe63-45c0-4443-bb85-99b900fac09f', 1, 'mediator-register', 3, 'step', 'appoint', 'active', '2025-12-01 01:00:00+00', '2025-12-01', 'demo-officer-0', 'officer', '示範承辦人甲', 1, '{"number": "MR114-000003", "values": {"kind": "civil-organisation", "name": "示範調解人丙", "validTo": "2030-12-31", "districts": "全市", "languages": ["zh", "nan"], "validFrom": "2025-12-01", "organisation": "示範和諧促進會", "qualification": "調解人認證（示範）"}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x7241e14edeb7fdd8ad2998188fb2a88e8729b02f9b422bc7505e57faf48f2cb1');
INSERT INTO public.events OVERRIDING SYSTEM VALUE VALUES ('demo', '2d4a6289-3746-46b2-91e4-6309aee73fa3', 1, 'mediator-register', 4, 'step', 'appoint', 'active', '2025-12-01 01:00:00+00', '2025-12-01', 'demo-officer-0', 'officer', '示範承辦人甲', 1, '{"number": "MR114-000004", "values": {"kind": "civil-organisation", "name": "示範調解人丁", "avoids": "00000000", "validTo": "2030-12-31", "districts": "全市", "languages": ["zh", "en", "vi"], "validFrom": "2025-12-01", "organisation": "示範勞資關係協會", "qualification": "調解人認證（示範）"}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\xc79ebe77f2f3c810bac39e3ba5e5fed6150d8eb3b23bd619754c073e92fa559e');
INSERT INTO public.events OVERRIDING SYSTEM VALUE VALUES ('demo', 'fd06847d-69b9-4a1c-962c-ffd12c24500e', 1, 'mediator-register', 5, 'step', 'appoint', 'active', '2025-12-01 01:00:00+00', '2025-12-01', 'demo-officer-0', 'officer', '示範承辦人甲', 1, '{"number": "MR114-000005", "values": {"kind": "civil-organisation", "name": "示範調解人戊", "validTo": "2030-12-31", "districts": "全市", "languages": ["zh", "nan"], "validFrom": "2025-12-01", "organisation": "示範和諧促進會", "qualification": "調解人認證（示範）"}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\xfab7ec0b9c51a949d464b99ec652be0581cd98f717eddafa04c65a0bb6ec8ba5');
INSERT INTO public.events OVERRIDING SYSTEM VALUE VALUES ('demo', '234b4d5d-41af-4f64-83fc-056407c4d54c', 1, 'mediator-register', 6, 'step', 'appoint', 'active', '2025-12-01 01:00:00+00', '2025-12-01', 'demo-officer-0', 'officer', '示範承辦人甲', 1, '{"number": "MR114-000006", "values": {"kind": "civil-organisation", "name": "示範調解人己", "validTo": "2030-12-31", "districts": "全市", "languages": ["zh", "nan"], "validFrom": "2025-12-01", "organisation": "示範勞資關係協會", "qualification": "調解人認證（示範）"}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x353c6145e403d57e18b9fbe75a3c3a7517b663a091da326ef1c1355de1550782');
INSERT INTO public.events OVERRIDING SYSTEM VALUE VALUES ('demo', 'adce5add-3efe-4ed9-a28a-9874e076bd9c', 1, 'mediator-register', 7, 'step', 'appoint', 'active', '2025-12-01 01:00:00+00', '2025-12-01', 'demo-officer-0', 'officer', '示範承辦人甲', 1, '{"number": "MR114-000007", "values": {"kind": "agency-mediator", "name": "示範調解人庚", "validTo": "2030-12-31", "districts": "全市", "languages": ["zh", "en", "vi"], "validFrom": "2025-12-01", "organisation": "示範市政府勞工局", "qualification": "調解人認證（示範）"}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\xefe28a6ef0069e8968dc16713fbbbd55bbf41f2e5aa4b07da4cfb6bad25a6ee1');
INSERT INTO public.events OVERRIDING SYSTEM VALUE VALUES ('demo', '200d70fd-f44d-4986-828d-468dd252d1fc', 1, 'mediator-register', 8, 'step', 'appoint', 'active', '2025-12-01 01:00:00+00', '2025-12-01', 'demo-officer-0', 'officer', '示範承辦人甲', 1, '{"number": "MR114-000008", "values": {"kind": "agency-mediator", "name": "示範調解人辛", "validTo": "2030-12-31", "districts": "全市", "languages": ["zh", "nan"], "validFrom": "2025-12-01", "organisation": "示範市政府勞工局", "qualification": "調解人認證（示範）"}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\xc8073723cc232cda99cefed1269c6ef1a5f5921a8730de7ed5ab191a271b79f5');
INSERT INTO public.events OVERRIDING SYSTEM VALUE VALUES ('demo', '389aaed1-2518-4482-aec6-e7597a01cc3c', 1, 'mediator-register', 9, 'step', 'appoint', 'active', '2025-12-01 01:00:00+00', '2025-12-01', 'demo-officer-0', 'officer', '示範承辦人甲', 1, '{"number": "MR114-000009", "values": {"kind": "agency-mediator", "name": "示範調解人壬", "validTo": "2030-12-31", "districts": "全市", "languages": ["zh", "nan"], "validFrom": "2025-12-01", "organisation": "示範市政府勞工局", "qualification": "調解人認證（示範）"}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x39f91ee039554b1cd7f0160ca852c3fac44d8093b6e65b76d84d662384fe879b');
INSERT INTO public.events OVERRIDING SYSTEM VALUE VALUES ('demo', '35075f03-f090-4a81-b741-9d8520515b09', 1, 'mediator-register', 10, 'step', 'appoint', 'active', '2025-12-01 01:00:00+00', '2025-12-01', 'demo-officer-0', 'officer', '示範承辦人甲', 1, '{"number": "MR114-000010", "values": {"kind": "committee-member", "name": "示範調解人癸", "validTo": "2030-12-31", "districts": "全市", "languages": ["zh", "en", "vi"], "validFrom": "2025-12-01", "organisation": "示範市政府勞工局", "qualification": "調解人認證（示範）"}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\xcd5cddeed30264d439569545afc04a7d98e597bc5b28ff1228bb9b3171146580');
INSERT INTO public.events OVERRIDING SYSTEM VALUE VALUES ('demo', '965ac011-ebb9-40d6-bd07-2319a2f4fe44', 1, 'mediation-venues', 11, 'step', 'open', 'active', '2025-12-01 01:00:00+00', '2025-12-01', 'demo-officer-0', 'officer', '示範承辦人甲', 1, '{"number": "MV114-000001", "values": {"name": "勞工局第一調解室", "opens": "09:00", "place": {"line": "示範路1號2樓", "district": "示範東區"}, "rooms": 10, "shuts": "17:00", "district": "示範東區", "stepFree": "yes"}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x683c85ab341f88e3116c5bd6e4e7542ad7b2e114aa27b2e5be608725e7830dc4');
INSERT INTO public.events OVERRIDING SYSTEM VALUE VALUES ('demo', 'fa0322cd-9db0-4948-98c9-2710f321d402', 1, 'mediation-venues', 12, 'step', 'open', 'active', '2025-12-01 01:00:00+00', '2025-12-01', 'demo-officer-0', 'officer', '示範承辦人甲', 1, '{"number": "MV114-000002", "values": {"name": "示範西區公所調解室", "opens": "09:00", "place": {"line": "示範路2號2樓", "district": "示範西區"}, "rooms": 11, "shuts": "17:00", "district": "示範西區", "stepFree": "yes"}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x74e8f5249c42193a9408e359d7b79e52fa405dd1fc23cfbed2d480e2e073bf0b');
INSERT INTO public.events OVERRIDING SYSTEM VALUE VALUES ('demo', 'a5488e96-6eee-4566-bbbb-0b9a279c0011', 1, 'mediation-venues', 13, 'step', 'open', 'active', '2025-12-01 01:00:00+00', '2025-12-01', 'demo-officer-0', 'officer', '示範承辦人甲', 1, '{"number": "MV114-000003", "values": {"name": "示範南區公所調解室", "opens": "09:00", "place": {"line": "示範路3號2樓", "district": "示範南區"}, "rooms": 12, "shuts": "17:00", "district": "示範南區", "stepFree": "yes"}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\xd2cea541372b5cc9f648177f617ee4c5f688a03d170671c797c4e27ee5a3afd8');
INSERT INTO public.events OVERRIDING SYSTEM VALUE VALUES ('demo', '94f61b5c-8971-41b9-9610-d2d6c8e3b5a5', 1, 'mediation-venues', 14, 'step', 'open', 'active', '2025-12-01 01:00:00+00', '2025-12-01', 'demo-officer-0', 'officer', '示範承辦人甲', 1, '{"number": "MV114-000004", "values": {"name": "示範北區公所調解室", "opens": "09:00", "place": {"line": "示範路4號2樓", "district": "示範北區"}, "rooms": 13, "shuts": "17:00", "district": "示範北區", "stepFree": "no"}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x510194f9290fb654ac67feeac0ca197803f118af548f52a07b230eb975af9bf5');
INSERT INTO public.events OVERRIDING SYSTEM VALUE VALUES ('demo', '1ea85d10-4839-4177-b1e7-be5862aa7692', 1, 'mediation-venues', 15, 'step', 'open', 'active', '2025-12-01 01:00:00+00', '2025-12-01', 'demo-officer-0', 'officer', '示範承辦人甲', 1, '{"number": "MV114-000005", "values": {"name": "示範中區公所調解室", "opens": "09:00", "place": {"line": "示範路5號2樓", "district": "示範中區"}, "rooms": 14, "shuts": "17:00", "district": "示範中區", "stepFree": "yes"}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x55b97e8bf3fe194aeb67f1abf4f57ec8246d0d4628a3a0f761a01bb1b93f8851');
INSERT INTO public.events OVERRIDING SYSTEM VALUE VALUES ('demo', '6b767d48-dcb4-4521-9c4e-b00217eafaf1', 1, 'mediation-venues', 16, 'step', 'open', 'active', '2025-12-01 01:00:00+00', '2025-12-01', 'demo-officer-0', 'officer', '示範承辦人甲', 1, '{"number": "MV114-000006", "values": {"name": "示範山區公所調解室", "opens": "09:00", "place": {"line": "示範路6號2樓", "district": "示範山區"}, "rooms": 15, "shuts": "17:00", "district": "示範山區", "stepFree": "yes"}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x77933a3a25c2f48226e9e3a500332133e55f716b7e38d53e0b18f386cb128361');
INSERT INTO public.events OVERRIDING SYSTEM VALUE VALUES ('demo', 'c57473ad-a902-4c93-87a5-6edb5a71d5f0', 1, 'mediation-venues', 17, 'step', 'open', 'active', '2025-12-01 01:00:00+00', '2025-12-01', 'demo-officer-0', 'officer', '示範承辦人甲', 1, '{"number": "MV114-000007", "values": {"name": "示範海區公所調解室", "opens": "09:00", "place": {"line": "示範路7號2樓", "district": "示範海區"}, "rooms": 16, "shuts": "17:00", "district": "示範海區", "stepFree": "yes"}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x6ff990794133e22f15f9bbf77ac1a960d06e079a41ba74d3371898d8e460ddf4');
INSERT INTO public.events OVERRIDING SYSTEM VALUE VALUES ('demo', '0f193698-09f9-49a0-8d06-edea73124228', 1, 'mediation-venues', 18, 'step', 'open', 'active', '2025-12-01 01:00:00+00', '2025-12-01', 'demo-officer-0', 'officer', '示範承辦人甲', 1, '{"number": "MV114-000008", "values": {"name": "示範河區公所調解室", "opens": "09:00", "place": {"line": "示範路8號2樓", "district": "示範河區"}, "rooms": 17, "shuts": "17:00", "district": "示範河區", "stepFree": "no"}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x86e1a67fe68a1ad3bc3df4a790d8cb8dffb7227750c8e6159bcf9bc2e8419b55');
INSERT INTO public.events OVERRIDING SYSTEM VALUE VALUES ('demo', '53381f91-f5ef-43ff-af39-a7cc4b8b2029', 1, 'learning-series', 19, 'step', 'begin', 'active', '2025-12-01 01:00:00+00', '2025-12-01', 'demo-officer-0', 'officer', '示範承辦人甲', 1, '{"number": "LS114-000001", "values": {"fee": 0, "kind": "labour-university", "name": "示範勞動事務部法令班", "audience": "workers", "capacity": 30, "category": "labour-law", "passShare": 75, "department": "labour-affairs"}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x3ea6bc031119c784786dffe2d16637c7227c17f9ee7dfe10db02c3804cc21915');
INSERT INTO public.events OVERRIDING SYSTEM VALUE VALUES ('demo', 'aa7f0899-e389-4104-b905-f8282ca623a3', 1, 'learning-series', 20, 'step', 'begin', 'active', '2025-12-01 01:00:00+00', '2025-12-01', 'demo-officer-0', 'officer', '示範承辦人甲', 1, '{"number": "LS114-000002", "values": {"fee": 800, "kind": "labour-university", "name": "示範勞工學苑：勞動法令", "waives": ["low-income", "indigenous", "disability", "older", "involuntary", "first-time", "breadwinner", "new-resident", "designated"], "audience": "workers", "capacity": 30, "category": "labour-law", "passShare": 75, "department": "workers-academy"}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\xe8712f5de039a0e9e37887f389cd3cf3a76a525343905d13cd5ed9bbdd786226');
INSERT INTO public.events OVERRIDING SYSTEM VALUE VALUES ('demo', '2535b04d-0766-4e43-8012-b0ed622b6df2', 1, 'learning-series', 21, 'step', 'begin', 'active', '2025-12-01 01:00:00+00', '2025-12-01', 'demo-officer-0', 'officer', '示範承辦人甲', 1, '{"number": "LS114-000003", "values": {"fee": 800, "kind": "labour-university", "name": "示範勞工學苑：工作技藝", "waives": ["low-income", "indigenous", "disability", "older", "involuntary", "first-time", "breadwinner", "new-resident", "designated"], "audience": "workers", "capacity": 30, "category": "work-skills", "passShare": 75, "department": "workers-academy"}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\xf0cc5aa8de34f61d4bec7053dd2f6b9ed65130971efcd73d0986705f43df48bd');
INSERT INTO public.events OVERRIDING SYSTEM VALUE VALUES ('demo', 'f4b53d2b-2bd4-490b-957b-e4e3341d5d0b', 1, 'learning-series', 22, 'step', 'begin', 'active', '2025-12-01 01:00:00+00', '2025-12-01', 'demo-officer-0', 'officer', '示範承辦人甲', 1, '{"number": "LS114-000004", "values": {"fee": 800, "kind": "labour-university", "name": "示範勞工學苑：時尚技能", "waives": ["low-income", "indigenous", "disability", "older", "involuntary", "first-time", "breadwinner", "new-resident", "designated"], "audience": "workers", "capacity": 30, "category": "fashion", "passShare": 75, "department": "workers-academy"}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x02b46c9551cf14690c2bdc9a579c15079073dd43db577bc38eaaa6b495744612');
INSERT INTO public.events OVERRIDING SYSTEM VALUE VALUES ('demo', 'e2facbf6-1887-4e32-8e83-895300e3f2f9', 1, 'learning-series', 23, 'step', 'begin', 'active', '2025-12-01 01:00:00+00', '2025-12-01', 'demo-officer-0', 'officer', '示範承辦人甲', 1, '{"number": "LS114-000005", "values": {"fee": 800, "kind": "labour-university", "name": "示範勞工學苑：休閒育樂", "waives": ["low-income", "indigenous", "disability", "older", "involuntary", "first-time", "breadwinner", "new-resident", "designated"], "audience": "workers", "capacity": 30, "category": "leisure", "passShare": 75, "department": "workers-academy"}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\xad4ada076d823eb33f02a733a123845dedee0a91add663facd392da68e86f883');
INSERT INTO public.events OVERRIDING SYSTEM VALUE VALUES ('demo', '55b696ce-2455-4f6e-9ebe-d736fc8fa009', 1, 'learning-series', 24, 'step', 'begin', 'active', '2025-12-01 01:00:00+00', '2025-12-01', 'demo-officer-0', 'officer', '示範承辦人甲', 1, '{"number": "LS114-000006", "values": {"fee": 800, "kind": "labour-university", "name": "示範勞工學苑：生活應用", "waives": ["low-income", "indigenous", "disability", "older", "involuntary", "first-time", "breadwinner", "new-resident", "designated"], "audience": "workers", "capacity": 30, "category": "life", "passShare": 75, "department": "workers-academy"}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\xcc42475dd25c8b7266d08b1485ec18b956ac3a2f6790d55891a14e792c053849');
INSERT INTO public.events OVERRIDING SYSTEM VALUE VALUES ('demo', '844b50e3-43b3-4c46-883c-5ddaf5d08243', 1, 'learning-series', 25, 'step', 'begin', 'active', '2025-12-01 01:00:00+00', '2025-12-01', 'demo-officer-0', 'officer', '示範承辦人甲', 1, '{"number": "LS114-000007", "values": {"fee": 0, "kind": "labour-university", "name": "五一幹訓班（示範）", "audience": "workers", "capacity": 30, "category": "labour-law", "passShare": 75, "department": "may-day-cadre-class"}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x359535c22be1d28e23ccc36dc2cc12a5d75cc09a6d57b439081b81339bc64195');
INSERT INTO public.events OVERRIDING SYSTEM VALUE VALUES ('demo', '36aa1118-2b70-4fdd-8e76-a2088578799e', 1, 'learning-series', 26, 'step', 'begin', 'active', '2025-12-01 01:00:00+00', '2025-12-01', 'demo-officer-0', 'officer', '示範承辦人甲', 1, '{"number": "LS114-000008", "values": {"fee": 800, "kind": "labour-university", "name": "示範其他部別班", "audience": "workers", "capacity": 30, "category": "life", "passShare": 75, "department": "other"}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\xe2a082666ea35e0c555faa880af14aa2c950031b90b1664541db0694cbc975a3');
INSERT INTO public.events OVERRIDING SYSTEM VALUE VALUES ('demo', 'c878126b-9763-4802-b3a7-44a5a0f7db18', 1, 'learning-series', 27, 'step', 'begin', 'active', '2025-12-01 01:00:00+00', '2025-12-01', 'demo-officer-0', 'officer', '示範承辦人甲', 1, '{"number": "LS114-000009", "values": {"fee": 0, "kind": "briefing", "name": "示範勞動法令宣導會", "audience": "employers", "capacity": 100, "passShare": 0}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x8c7ecade2c96d30e6dd3856112467acb3a0aeecaeb51051fcbb7ceb9b6b512f2');
INSERT INTO public.events OVERRIDING SYSTEM VALUE VALUES ('demo', '0821e78d-426c-4859-a6b9-57ec5d28b570', 1, 'learning-series', 28, 'step', 'begin', 'active', '2025-12-01 01:00:00+00', '2025-12-01', 'demo-officer-0', 'officer', '示範承辦人甲', 1, '{"number": "LS114-000010", "values": {"fee": 0, "kind": "event", "name": "示範勞動影展", "audience": "everyone", "capacity": 60, "passShare": 0}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x1baba71f4836ab68e6045b536027620c90791b65842d2611f964ab22456b30b3');
INSERT INTO public.events OVERRIDING SYSTEM VALUE VALUES ('demo', '7893679b-b7f5-427f-b9a7-38d3d5b87393', 1, 'learning-series', 29, 'step', 'begin', 'active', '2025-12-01 01:00:00+00', '2025-12-01', 'demo-officer-0', 'officer', '示範承辦人甲', 1, '{"number": "LS114-000011", "values": {"fee": 1200, "kind": "craft", "name": "示範木工技藝初階班", "audience": "everyone", "capacity": 12, "passShare": 80}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x4497eac47b40ffd07987c87735d93c5284cc00cb76c6c30bbe7b84a910a84380');
INSERT INTO public.events OVERRIDING SYSTEM VALUE VALUES ('demo', '57d50155-8583-46b1-8539-79790697835e', 1, 'venue-rooms', 30, 'step', 'open', 'active', '2025-12-01 01:00:00+00', '2025-12-01', 'demo-officer-0', 'officer', '示範承辦人甲', 1, '{"number": "VRM114-000001", "values": {"hall": "shihjia", "name": "獅甲會館示範大禮堂", "seats": 500, "prices": [{"from": "2009-01-01", "unit": 3000, "deposit": 2000}], "equipment": "投影機、音響、白板", "closedWeekdays": ["mon"]}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\xa9fc3f4a7edd981a0c1af26126405e6b48083fe51725951fc8189e9f39276fba');
INSERT INTO public.events OVERRIDING SYSTEM VALUE VALUES ('demo', 'ec837c7a-f426-424f-a031-915512787b89', 1, 'venue-rooms', 31, 'step', 'open', 'active', '2025-12-01 01:00:00+00', '2025-12-01', 'demo-officer-0', 'officer', '示範承辦人甲', 1, '{"number": "VRM114-000002", "values": {"hall": "shihjia", "name": "獅甲會館示範第一教室", "seats": 60, "prices": [{"from": "2009-01-01", "unit": 800, "deposit": 2000}], "equipment": "投影機、音響、白板", "closedWeekdays": ["mon"]}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x30e796709c5d2339b3ef0104e1af2311651f179525cd08fc04b61828201e2bd7');
INSERT INTO public.events OVERRIDING SYSTEM VALUE VALUES ('demo', '897f0f6f-44b8-42ee-9fea-de2f46d842cf', 1, 'venue-rooms', 32, 'step', 'open', 'active', '2025-12-01 01:00:00+00', '2025-12-01', 'demo-officer-0', 'officer', '示範承辦人甲', 1, '{"number": "VRM114-000003", "values": {"hall": "shihjia", "name": "獅甲會館示範會議室", "seats": 24, "prices": [{"from": "2009-01-01", "unit": 500, "deposit": 2000}], "equipment": "投影機、音響、白板", "closedWeekdays": ["mon"]}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x8729b2b56765b43a732ee1298695b1313e53eb54ae6dd93a0424cb3a3107084f');
INSERT INTO public.events OVERRIDING SYSTEM VALUE VALUES ('demo', 'cabeec1b-6a95-41e9-a5b0-6e5a2fd159f4', 1, 'labour-dispute-mediation', 33, 'step', 'register', 'received', '2026-03-02 01:00:00+00', '2026-03-02', 'demo-intake', 'intake', '示範收件人員', 1, '{"number": "MD115-000001", "values": {"facts": {"#": "ef8b679c518e73575339ba2f3af095853c612895518937efa35bef4a437279ae"}, "claims": [{"item": "wage", "amount": 48000}], "nature": "rights", "channel": "counter", "workers": 1, "category": "wage", "claimant": {"#": "5ea2b548d291152cd9aeb5f408df4f50a1cf234a80b9e0e1b4a4fa3aab76be8e"}, "language": "zh", "workplace": {"#": "b50be61436ee38e6800c26d2b5cc83e09ea77a5462bf7ed107398444ce5dcab6"}, "respondent": {"name": "示範商行有限公司", "businessNumber": "00000000"}, "interpreter": false, "applicantKind": "worker", "workplaceHere": true}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\xba2b45d0c6b67ea6de85b851a971ef1603feb251d6c210ba5363764c7fbaa11c');
INSERT INTO public.events OVERRIDING SYSTEM VALUE VALUES ('demo', '5cf8f9c8-0add-40eb-86f0-94af97697a80', 1, 'labour-dispute-mediation', 34, 'step', 'register', 'received', '2026-03-02 01:00:00+00', '2026-03-02', 'demo-intake', 'intake', '示範收件人員', 1, '{"number": "MD115-000002", "values": {"facts": {"#": "1927ab2bb2b3e5f8e96dfba9a2a55cc04d10d33b8d2482bc6fc52eb84bb75fce"}, "claims": [{"item": "wage", "amount": 48001}], "nature": "rights", "channel": "counter", "workers": 1, "category": "wage", "claimant": {"#": "c6359f25708682b0f8ff23d699c02cb802927a763d8ea16b92ba486ba089cabb"}, "language": "zh", "workplace": {"#": "63adf07d18830a27e338df86eb010e7818087b56a38d4a03d308a001fb847636"}, "respondent": {"name": "示範商行有限公司", "businessNumber": "00000000"}, "interpreter": false, "applicantKind": "worker", "workplaceHere": true}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x04e4da8a50aa492939c359a340097d43a33fd28689670dc4bde8cef5d06ae021');
INSERT INTO public.events OVERRIDING SYSTEM VALUE VALUES ('demo', 'ca13bdeb-5351-431c-ad07-6a120b655e67', 1, 'labour-dispute-mediation', 35, 'step', 'register', 'received', '2026-03-02 01:00:00+00', '2026-03-02', 'demo-intake', 'intake', '示範收件人員', 1, '{"number": "MD115-000003", "values": {"facts": {"#": "257eb8c2d9ec03e1ae83b4304ed6368bc754c125d169c09cf866d5ce1557f6f0"}, "claims": [{"item": "wage", "amount": 48002}], "nature": "rights", "channel": "counter", "workers": 1, "category": "wage", "claimant": {"#": "50c407fde77a97292dd8c164030b20cc28061593c4829a2d6285446eb2738027"}, "language": "zh", "workplace": {"#": "8482688a14803f308d536968dfa8a09790193098c2f773f1b9ab158ca68b14e4"}, "respondent": {"name": "示範商行有限公司", "businessNumber": "00000000"}, "interpreter": false, "applicantKind": "worker", "workplaceHere": true}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\xf793f0e4d4f44f48a3c6f64772572d3c5c055b4f836aca14205c95d843cd6b01');
INSERT INTO public.events OVERRIDING SYSTEM VALUE VALUES ('demo', 'cabeec1b-6a95-41e9-a5b0-6e5a2fd159f4', 2, 'labour-dispute-mediation', 36, 'step', 'accept', 'accepted', '2026-03-02 01:00:00+00', '2026-03-02', 'demo-intake', 'intake', '示範收件人員', 1, '{"values": {"nature": "rights", "workers": 1, "category": "wage"}}', '\xba2b45d0c6b67ea6de85b851a971ef1603feb251d6c210ba5363764c7fbaa11c', '\x1309562ca345c3739f4091748f6a9cbf4845b0e0754fd2d56496ceb1539f8ab2');
INSERT INTO public.events OVERRIDING SYSTEM VALUE VALUES ('demo', '5cf8f9c8-0add-40eb-86f0-94af97697a80', 2, 'labour-dispute-mediation', 37, 'step', 'accept', 'accepted', '2026-03-02 01:00:00+00', '2026-03-02', 'demo-intake', 'intake', '示範收件人員', 1, '{"values": {"nature": "rights", "workers": 1, "category": "wage"}}', '\x04e4da8a50aa492939c359a340097d43a33fd28689670dc4bde8cef5d06ae021', '\x53f73789d2bcecea76655bb3b01ace8cc8258ca15c44683e250d6188b7f6cac0');
INSERT INTO public.events OVERRIDING SYSTEM VALUE VALUES ('demo', 'cabeec1b-6a95-41e9-a5b0-6e5a2fd159f4', 3, 'labour-dispute-mediation', 38, 'note', NULL, NULL, '2026-03-02 01:00:00+00', '2026-03-02', 'demo-officer-0', 'officer', '示範承辦人甲', 1, '{"words": "已電話聯繫"}', '\x1309562ca345c3739f4091748f6a9cbf4845b0e0754fd2d56496ceb1539f8ab2', '\x6a92f3c0a4a1307317a9acf39c2a2906598c9ac05bdd7fe31efc49bd0fd58c11');
INSERT INTO public.events OVERRIDING SYSTEM VALUE VALUES ('demo', 'c0428ca7-9d5e-4804-85e6-4c53f0558218', 1, 'violation-report-intake', 39, 'step', 'report', 'received', '2026-03-02 01:00:00+00', '2026-03-02', 'somebody', 'reporter', NULL, 1, '{"number": "VR115-000001", "values": {"facts": {"#": "26b576e301dcb26c515c9cb04400aacfa44c2e8fdf97d33dbf12a39859c4b0b1"}, "topics": ["overtime"], "channel": "web", "identity": "anonymous", "workplace": {"line": "示範路1號", "district": "示範東區"}, "respondent": {"name": "示範旅程餐飲有限公司"}, "workplaceHere": true}}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x8e71cb5ade1d2862827bb3ff39cba9595263ca84c6256aea36083ba569772337');
INSERT INTO public.kysely_migration VALUES ('0001-cases', '2026-11-30T17:01:26.882Z');
INSERT INTO public.kysely_migration VALUES ('0100-accounts', '2026-11-30T17:01:26.925Z');
INSERT INTO public.kysely_migration VALUES ('0130-published', '2026-11-30T17:01:27.019Z');
INSERT INTO public.kysely_migration VALUES ('0140-seats', '2026-11-30T17:01:27.051Z');
INSERT INTO public.kysely_migration VALUES ('0170-visits', '2026-11-30T17:01:27.080Z');
INSERT INTO public.kysely_migration VALUES ('0190-appearances', '2026-11-30T17:01:27.084Z');
INSERT INTO public.kysely_migration VALUES ('0200-reports', '2026-11-30T17:01:27.108Z');
INSERT INTO public.kysely_migration VALUES ('0210-targets', '2026-11-30T17:01:27.125Z');
INSERT INTO public.kysely_migration VALUES ('0211-waiting-times', '2026-11-30T17:01:27.134Z');
INSERT INTO public.kysely_migration VALUES ('0220-played', '2026-11-30T17:01:27.153Z');
INSERT INTO public.kysely_migration VALUES ('0221-accounts-of-everybody', '2026-11-30T17:01:27.266Z');
INSERT INTO public.kysely_migration VALUES ('0222-closed-to-outsiders', '2026-11-30T17:01:27.274Z');
INSERT INTO public.kysely_migration VALUES ('0240-notices', '2026-11-30T17:01:27.298Z');
INSERT INTO public.kysely_migration VALUES ('0250-stock', '2026-11-30T17:01:27.304Z');
INSERT INTO public.kysely_migration VALUES ('0260-words', '2026-11-30T17:01:27.313Z');
INSERT INTO public.kysely_migration VALUES ('0270-words-in-order', '2026-11-30T17:01:27.317Z');
INSERT INTO public.kysely_migration_lock VALUES ('migration_lock', 0);
INSERT INTO public.numbers VALUES ('demo', 'labour-dispute-mediation', 'cabeec1b-6a95-41e9-a5b0-6e5a2fd159f4', '#zErHr5pLLr4ynzxU', '2026-03-02');
INSERT INTO public.numbers VALUES ('demo', 'labour-dispute-mediation', 'cabeec1b-6a95-41e9-a5b0-6e5a2fd159f4', '#V3o3zfYLpRCwunaI', '2026-03-02');
INSERT INTO public.numbers VALUES ('demo', 'labour-dispute-mediation', '5cf8f9c8-0add-40eb-86f0-94af97697a80', '#zErHr5pLLr4ynzxU', '2026-03-02');
INSERT INTO public.numbers VALUES ('demo', 'labour-dispute-mediation', '5cf8f9c8-0add-40eb-86f0-94af97697a80', '#V3o3zfYLpRCwunaI', '2026-03-02');
INSERT INTO public.numbers VALUES ('demo', 'labour-dispute-mediation', 'ca13bdeb-5351-431c-ad07-6a120b655e67', '#zErHr5pLLr4ynzxU', '2026-03-02');
INSERT INTO public.numbers VALUES ('demo', 'labour-dispute-mediation', 'ca13bdeb-5351-431c-ad07-6a120b655e67', '#V3o3zfYLpRCwunaI', '2026-03-02');
INSERT INTO public.outbox VALUES ('demo', '5067c80f-9f56-43e2-beb1-a99761b1ff43', 'cabeec1b-6a95-41e9-a5b0-6e5a2fd159f4', 'labour-dispute-mediation', 1, 'receipt', 'claimant', 'ready', '2026-03-02 01:00:00+00', '2026-03-02 01:00:00+00', NULL, 0, NULL, NULL);
INSERT INTO public.outbox VALUES ('demo', 'e8b03b8a-df17-4b35-b73f-7845209c9673', '5cf8f9c8-0add-40eb-86f0-94af97697a80', 'labour-dispute-mediation', 1, 'receipt', 'claimant', 'ready', '2026-03-02 01:00:00+00', '2026-03-02 01:00:00+00', NULL, 0, NULL, NULL);
INSERT INTO public.outbox VALUES ('demo', 'bfe4dcf1-8903-4ea2-8c8c-cd30e2d9aaa7', 'ca13bdeb-5351-431c-ad07-6a120b655e67', 'labour-dispute-mediation', 1, 'receipt', 'claimant', 'ready', '2026-03-02 01:00:00+00', '2026-03-02 01:00:00+00', NULL, 0, NULL, NULL);
INSERT INTO public.outbox VALUES ('demo', '0295b9d9-4193-4380-8d20-9105de96c929', 'c0428ca7-9d5e-4804-85e6-4c53f0558218', 'violation-report-intake', 1, 'receipt', 'reporter', 'ready', '2026-03-02 01:00:00+00', '2026-03-02 01:00:00+00', NULL, 0, NULL, NULL);
INSERT INTO public.played VALUES ('demo', 'ground mediator-register', 0, 9, '2026-11-30 17:01:27.427073+00');
INSERT INTO public.played VALUES ('demo', 'ground mediation-venues', 0, 7, '2026-11-30 17:01:27.534874+00');
INSERT INTO public.played VALUES ('demo', 'ground learning-series', 0, 10, '2026-11-30 17:01:27.615423+00');
INSERT INTO public.played VALUES ('demo', 'ground venue-rooms', 0, 2, '2026-11-30 17:01:27.71293+00');
INSERT INTO public.search VALUES ('demo', 'mediator-register', 'de881987-05f9-471a-b5df-a48f8fd160c9', '{人甲,人認,促進,全市,和諧,示範,範和,範調,解人,認證,調解,諧促,進會}');
INSERT INTO public.search VALUES ('demo', 'mediator-register', '45dcd220-3287-44d2-a74d-913075317310', '{人乙,人認,係協,全市,勞資,協會,示範,範勞,範調,解人,認證,調解,資關,關係}');
INSERT INTO public.search VALUES ('demo', 'mediator-register', '96b9fe63-45c0-4443-bb85-99b900fac09f', '{人丙,人認,促進,全市,和諧,示範,範和,範調,解人,認證,調解,諧促,進會}');
INSERT INTO public.search VALUES ('demo', 'mediator-register', '2d4a6289-3746-46b2-91e4-6309aee73fa3', '{00000000,人丁,人認,係協,全市,勞資,協會,示範,範勞,範調,解人,認證,調解,資關,關係}');
INSERT INTO public.search VALUES ('demo', 'mediator-register', 'fd06847d-69b9-4a1c-962c-ffd12c24500e', '{人戊,人認,促進,全市,和諧,示範,範和,範調,解人,認證,調解,諧促,進會}');
INSERT INTO public.search VALUES ('demo', 'mediator-register', '234b4d5d-41af-4f64-83fc-056407c4d54c', '{人己,人認,係協,全市,勞資,協會,示範,範勞,範調,解人,認證,調解,資關,關係}');
INSERT INTO public.search VALUES ('demo', 'mediator-register', 'adce5add-3efe-4ed9-a28a-9874e076bd9c', '{人庚,人認,全市,勞工,工局,市政,府勞,政府,示範,範市,範調,解人,認證,調解}');
INSERT INTO public.search VALUES ('demo', 'mediator-register', '200d70fd-f44d-4986-828d-468dd252d1fc', '{人認,人辛,全市,勞工,工局,市政,府勞,政府,示範,範市,範調,解人,認證,調解}');
INSERT INTO public.search VALUES ('demo', 'mediator-register', '389aaed1-2518-4482-aec6-e7597a01cc3c', '{人壬,人認,全市,勞工,工局,市政,府勞,政府,示範,範市,範調,解人,認證,調解}');
INSERT INTO public.search VALUES ('demo', 'mediator-register', '35075f03-f090-4a81-b741-9d8520515b09', '{人癸,人認,全市,勞工,工局,市政,府勞,政府,示範,範市,範調,解人,認證,調解}');
INSERT INTO public.search VALUES ('demo', 'mediation-venues', '965ac011-ebb9-40d6-bd07-2319a2f4fe44', '{一調,勞工,局第,工局,東區,示範,第一,範東,解室,調解}');
INSERT INTO public.search VALUES ('demo', 'mediation-venues', 'fa0322cd-9db0-4948-98c9-2710f321d402', '{公所,區公,所調,示範,範西,西區,解室,調解}');
INSERT INTO public.search VALUES ('demo', 'mediation-venues', 'a5488e96-6eee-4566-bbbb-0b9a279c0011', '{公所,區公,南區,所調,示範,範南,解室,調解}');
INSERT INTO public.search VALUES ('demo', 'mediation-venues', '94f61b5c-8971-41b9-9610-d2d6c8e3b5a5', '{公所,北區,區公,所調,示範,範北,解室,調解}');
INSERT INTO public.search VALUES ('demo', 'mediation-venues', '1ea85d10-4839-4177-b1e7-be5862aa7692', '{中區,公所,區公,所調,示範,範中,解室,調解}');
INSERT INTO public.search VALUES ('demo', 'mediation-venues', '6b767d48-dcb4-4521-9c4e-b00217eafaf1', '{公所,區公,山區,所調,示範,範山,解室,調解}');
INSERT INTO public.search VALUES ('demo', 'mediation-venues', 'c57473ad-a902-4c93-87a5-6edb5a71d5f0', '{公所,區公,所調,海區,示範,範海,解室,調解}');
INSERT INTO public.search VALUES ('demo', 'mediation-venues', '0f193698-09f9-49a0-8d06-edea73124228', '{公所,區公,所調,河區,示範,範河,解室,調解}');
INSERT INTO public.search VALUES ('demo', 'learning-series', '53381f91-f5ef-43ff-af39-a7cc4b8b2029', '{事務,令班,動事,務部,勞動,法令,示範,範勞,部法}');
INSERT INTO public.search VALUES ('demo', 'learning-series', 'aa7f0899-e389-4104-b905-f8282ca623a3', '{:勞,動法,勞動,勞工,學苑,工學,法令,示範,範勞,苑:}');
INSERT INTO public.search VALUES ('demo', 'learning-series', '2535b04d-0766-4e43-8012-b0ed622b6df2', '{:工,作技,勞工,學苑,工作,工學,技藝,示範,範勞,苑:}');
INSERT INTO public.search VALUES ('demo', 'learning-series', 'f4b53d2b-2bd4-490b-957b-e4e3341d5d0b', '{:時,勞工,學苑,尚技,工學,技能,時尚,示範,範勞,苑:}');
INSERT INTO public.search VALUES ('demo', 'learning-series', 'e2facbf6-1887-4e32-8e83-895300e3f2f9', '{:休,休閒,勞工,學苑,工學,示範,範勞,育樂,苑:,閒育}');
INSERT INTO public.search VALUES ('demo', 'learning-series', '55b696ce-2455-4f6e-9ebe-d736fc8fa009', '{:生,勞工,學苑,工學,應用,活應,生活,示範,範勞,苑:}');
INSERT INTO public.search VALUES ('demo', 'learning-series', '844b50e3-43b3-4c46-883c-5ddaf5d08243', '{一幹,五一,幹訓,示範,訓班}');
INSERT INTO public.search VALUES ('demo', 'learning-series', '36aa1118-2b70-4fdd-8e76-a2088578799e', '{他部,其他,別班,示範,範其,部別}');
INSERT INTO public.search VALUES ('demo', 'learning-series', 'c878126b-9763-4802-b3a7-44a5a0f7db18', '{令宣,動法,勞動,宣導,導會,法令,示範,範勞}');
INSERT INTO public.search VALUES ('demo', 'learning-series', '0821e78d-426c-4859-a6b9-57ec5d28b570', '{動影,勞動,影展,示範,範勞}');
INSERT INTO public.search VALUES ('demo', 'learning-series', '7893679b-b7f5-427f-b9a7-38d3d5b87393', '{初階,工技,技藝,木工,示範,範木,藝初,階班}');
INSERT INTO public.search VALUES ('demo', 'venue-rooms', '57d50155-8583-46b1-8539-79790697835e', '{大禮,會館,獅甲,甲會,示範,禮堂,範大,館示}');
INSERT INTO public.search VALUES ('demo', 'venue-rooms', 'ec837c7a-f426-424f-a031-915512787b89', '{一教,教室,會館,獅甲,甲會,示範,第一,範第,館示}');
INSERT INTO public.search VALUES ('demo', 'venue-rooms', '897f0f6f-44b8-42ee-9fea-de2f46d842cf', '{會議,會館,獅甲,甲會,示範,範會,議室,館示}');
INSERT INTO public.search VALUES ('demo', 'labour-dispute-mediation', 'cabeec1b-6a95-41e9-a5b0-6e5a2fd159f4', '{~SnoAijF4nFU6,~U7EPBg_a6U-z,~j8ALOh7tmZmW,~oBRS2BdrLa-y,~ts4BYwxSFrFX,公司,商行,有限,示範,範商,行有,限公}');
INSERT INTO public.search VALUES ('demo', 'labour-dispute-mediation', '5cf8f9c8-0add-40eb-86f0-94af97697a80', '{~U7EPBg_a6U-z,~j8ALOh7tmZmW,~mL9CYrm2NB2t,~oBRS2BdrLa-y,~ts4BYwxSFrFX,公司,商行,有限,示範,範商,行有,限公}');
INSERT INTO public.search VALUES ('demo', 'labour-dispute-mediation', 'ca13bdeb-5351-431c-ad07-6a120b655e67', '{~U7EPBg_a6U-z,~j8ALOh7tmZmW,~oBRS2BdrLa-y,~ts4BYwxSFrFX,~wN2gPK35bH7o,~xzksfkQ7I3be,公司,商行,有限,示範,範商,行有,限公}');
INSERT INTO public.search VALUES ('demo', 'violation-report-intake', 'c0428ca7-9d5e-4804-85e6-4c53f0558218', '{公司,旅程,有限,東區,示範,程餐,範旅,範東,限公,飲有,餐飲}');
SELECT pg_catalog.setval('public.access_log_id_seq', 1, false);
SELECT pg_catalog.setval('public.account_log_id_seq', 1, false);
SELECT pg_catalog.setval('public.closures_id_seq', 1, false);
SELECT pg_catalog.setval('public.entered_figures_id_seq', 1, false);
SELECT pg_catalog.setval('public.events_position_seq', 39, true);
SELECT pg_catalog.setval('public.indicator_targets_id_seq', 1, false);
ALTER TABLE ONLY public.access_log
    ADD CONSTRAINT access_log_pkey PRIMARY KEY (bureau, id);
ALTER TABLE ONLY public.account_cases
    ADD CONSTRAINT account_cases_pkey PRIMARY KEY (bureau, account, case_id);
ALTER TABLE ONLY public.account_log
    ADD CONSTRAINT account_log_pkey PRIMARY KEY (bureau, id);
ALTER TABLE ONLY public.account_messages
    ADD CONSTRAINT account_messages_pkey PRIMARY KEY (bureau, id);
ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT accounts_pkey PRIMARY KEY (bureau, id);
ALTER TABLE ONLY public.blob_uses
    ADD CONSTRAINT blob_uses_pkey PRIMARY KEY (bureau, case_id, hash);
ALTER TABLE ONLY public.blobs
    ADD CONSTRAINT blobs_pkey PRIMARY KEY (bureau, hash);
ALTER TABLE ONLY public.bookings
    ADD CONSTRAINT booked_once EXCLUDE USING gist (bureau WITH =, resource WITH =, during WITH &&) WHERE ((NOT waiting));
ALTER TABLE ONLY public.cases
    ADD CONSTRAINT cases_pkey PRIMARY KEY (bureau, id);
ALTER TABLE ONLY public.checkpoints
    ADD CONSTRAINT checkpoints_pkey PRIMARY KEY (bureau, n);
ALTER TABLE ONLY public.clocks
    ADD CONSTRAINT clocks_pkey PRIMARY KEY (bureau, case_id, clock, nth);
ALTER TABLE ONLY public.closures
    ADD CONSTRAINT closures_pkey PRIMARY KEY (bureau, id);
ALTER TABLE ONLY public.counters
    ADD CONSTRAINT counters_pkey PRIMARY KEY (bureau, programme, year);
ALTER TABLE ONLY public.drafts
    ADD CONSTRAINT drafts_pkey PRIMARY KEY (bureau, code_hash);
ALTER TABLE ONLY public.entered_figures
    ADD CONSTRAINT entered_figures_pkey PRIMARY KEY (bureau, id);
ALTER TABLE ONLY public.entries
    ADD CONSTRAINT entries_pkey PRIMARY KEY (bureau, case_id, seq);
ALTER TABLE ONLY public.event_secrets
    ADD CONSTRAINT event_secrets_pkey PRIMARY KEY (bureau, case_id, seq);
ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_pkey PRIMARY KEY (bureau, case_id, seq);
ALTER TABLE ONLY public.failed_tries
    ADD CONSTRAINT failed_tries_pkey PRIMARY KEY (bureau, who);
ALTER TABLE ONLY public.frozen_reports
    ADD CONSTRAINT frozen_reports_pkey PRIMARY KEY (bureau, id);
ALTER TABLE ONLY public.holds
    ADD CONSTRAINT held_once UNIQUE (bureau, rule, key);
ALTER TABLE ONLY public.indicator_targets
    ADD CONSTRAINT indicator_targets_pkey PRIMARY KEY (bureau, id);
ALTER TABLE ONLY public.kysely_migration_lock
    ADD CONSTRAINT kysely_migration_lock_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.kysely_migration
    ADD CONSTRAINT kysely_migration_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.links
    ADD CONSTRAINT links_pkey PRIMARY KEY (bureau, case_id, field, target);
ALTER TABLE ONLY public.notice_tries
    ADD CONSTRAINT notice_tries_pkey PRIMARY KEY (bureau, outbox, n);
ALTER TABLE ONLY public.numbers
    ADD CONSTRAINT numbers_pkey PRIMARY KEY (bureau, case_id, token);
ALTER TABLE ONLY public.cases
    ADD CONSTRAINT one_number UNIQUE (bureau, number);
ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (bureau, id);
ALTER TABLE ONLY public.played
    ADD CONSTRAINT played_pkey PRIMARY KEY (bureau, part, first);
ALTER TABLE ONLY public.published_by
    ADD CONSTRAINT published_by_pkey PRIMARY KEY (bureau, list, field, value, on_day, number);
ALTER TABLE ONLY public.published_log
    ADD CONSTRAINT published_log_pkey PRIMARY KEY (bureau, list, number, nth);
ALTER TABLE ONLY public.published
    ADD CONSTRAINT published_pkey PRIMARY KEY (bureau, list, case_id);
ALTER TABLE ONLY public.published_swept
    ADD CONSTRAINT published_swept_pkey PRIMARY KEY (bureau);
ALTER TABLE ONLY public.published_tables
    ADD CONSTRAINT published_tables_pkey PRIMARY KEY (bureau, document, table_id);
ALTER TABLE ONLY public.requests
    ADD CONSTRAINT requests_pkey PRIMARY KEY (bureau, actor_id, key);
ALTER TABLE ONLY public.saved_views
    ADD CONSTRAINT saved_views_pkey PRIMARY KEY (bureau, account, name);
ALTER TABLE ONLY public.search
    ADD CONSTRAINT search_pkey PRIMARY KEY (bureau, case_id);
ALTER TABLE ONLY public.seats
    ADD CONSTRAINT seats_pkey PRIMARY KEY (bureau, rule, target, part);
ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY (bureau, token);
ALTER TABLE ONLY public.sittings
    ADD CONSTRAINT sittings_pkey PRIMARY KEY (bureau, case_id, rule);
ALTER TABLE ONLY public.visit_entries
    ADD CONSTRAINT visit_entries_bureau_key_key UNIQUE (bureau, key);
ALTER TABLE ONLY public.visit_entries
    ADD CONSTRAINT visit_entries_pkey PRIMARY KEY (bureau, record, seq);
ALTER TABLE ONLY public.visit_records
    ADD CONSTRAINT visit_records_pkey PRIMARY KEY (bureau, record);
CREATE INDEX access_log_case ON public.access_log USING btree (bureau, case_id, at);
CREATE INDEX account_log_account ON public.account_log USING btree (bureau, account, id);
CREATE INDEX account_messages_ready ON public.account_messages USING btree (bureau, at) WHERE (state = 'ready'::text);
CREATE UNIQUE INDEX accounts_address ON public.accounts USING btree (bureau, address) WHERE (address IS NOT NULL);
CREATE INDEX bookings_case ON public.bookings USING btree (bureau, case_id);
CREATE INDEX bookings_day ON public.bookings USING btree (bureau, day);
CREATE INDEX bookings_queue ON public.bookings USING btree (bureau, resource, since, case_id) WHERE waiting;
CREATE INDEX cases_closed ON public.cases USING btree (bureau, programme, closed_on DESC, id) WHERE (NOT is_open);
CREATE INDEX cases_due ON public.cases USING btree (bureau, next_due, id) WHERE is_open;
CREATE INDEX cases_mine ON public.cases USING btree (bureau, owner, next_due, id) WHERE is_open;
CREATE INDEX cases_section ON public.cases USING btree (bureau, programme, next_due, id) WHERE is_open;
CREATE INDEX cases_state ON public.cases USING btree (bureau, programme, state, next_due, id) WHERE is_open;
CREATE INDEX cases_unassigned ON public.cases USING btree (bureau, programme, next_due, id) WHERE (is_open AND (owner IS NULL));
CREATE INDEX clocks_running ON public.clocks USING btree (bureau, due) WHERE (stopped_on IS NULL);
CREATE INDEX clocks_stopped ON public.clocks USING btree (bureau, programme, clock, stopped_on) WHERE (stopped_on IS NOT NULL);
CREATE INDEX drafts_account ON public.drafts USING btree (bureau, account) WHERE (account IS NOT NULL);
CREATE INDEX entries_state ON public.entries USING btree (bureau, programme, state, on_day) INCLUDE (case_id, first);
CREATE INDEX entries_until ON public.entries USING btree (bureau, programme, state, until_day) INCLUDE (case_id, on_day);
CREATE UNIQUE INDEX events_position ON public.events USING btree ("position");
CREATE INDEX holds_case ON public.holds USING btree (bureau, case_id);
CREATE INDEX links_target ON public.links USING btree (bureau, target, is_open);
CREATE INDEX notice_tries_case ON public.notice_tries USING btree (bureau, case_id);
CREATE INDEX numbers_programme ON public.numbers USING btree (bureau, token, programme, opened_on DESC, case_id);
CREATE INDEX numbers_token ON public.numbers USING btree (bureau, token, opened_on DESC, case_id);
CREATE INDEX outbox_case ON public.outbox USING btree (bureau, case_id);
CREATE INDEX outbox_next ON public.outbox USING btree (bureau, next_at) WHERE (state = ANY (ARRAY['ready'::text, 'sending'::text]));
CREATE INDEX outbox_stuck ON public.outbox USING btree (bureau, at) WHERE (state = ANY (ARRAY['failed'::text, 'unclear'::text]));
CREATE INDEX published_by_case ON public.published_by USING btree (bureau, case_id, list);
CREATE INDEX published_case ON public.published USING btree (bureau, case_id);
CREATE INDEX published_log_case ON public.published_log USING btree (bureau, case_id, list);
CREATE INDEX published_log_newest ON public.published_log USING btree (bureau, list, at DESC, number DESC, nth DESC);
CREATE INDEX published_newest ON public.published USING btree (bureau, list, on_day DESC, number DESC) WHERE stands;
CREATE UNIQUE INDEX published_number ON public.published USING btree (bureau, list, number);
CREATE INDEX published_together ON public.published USING btree (bureau, list, key, on_day DESC, number DESC) WHERE (stands AND (key IS NOT NULL));
CREATE INDEX published_until ON public.published USING btree (bureau, until_day) WHERE (stands AND (until_day < 'infinity'::date));
CREATE INDEX published_words ON public.published USING gin (words) WHERE stands;
CREATE INDEX search_words ON public.search USING gin (words);
CREATE INDEX sessions_account ON public.sessions USING btree (bureau, account);
CREATE INDEX sessions_expired ON public.sessions USING btree (bureau, expires_at);
CREATE INDEX sittings_queue ON public.sittings USING btree (bureau, rule, target, since, case_id) WHERE waiting;
CREATE INDEX sittings_target ON public.sittings USING btree (bureau, rule, target);
CREATE INDEX visit_records_unsettled ON public.visit_records USING btree (bureau, received_at) WHERE (became IS DISTINCT FROM 'recorded'::text);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.access_log FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.account_log FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.checkpoints FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.events FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.visit_entries FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER counted AFTER INSERT OR DELETE OR UPDATE ON public.sittings FOR EACH ROW EXECUTE FUNCTION public.count_seats();
ALTER TABLE ONLY public.account_cases
    ADD CONSTRAINT account_cases_bureau_account_fkey FOREIGN KEY (bureau, account) REFERENCES public.accounts(bureau, id) ON DELETE CASCADE;
ALTER TABLE ONLY public.visit_entries
    ADD CONSTRAINT visit_entries_bureau_record_fkey FOREIGN KEY (bureau, record) REFERENCES public.visit_records(bureau, record);
ALTER TABLE public.access_log ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.account_cases ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.account_log ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.account_messages ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.accounts ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.blob_uses ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.blobs ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.bookings ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.cases ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.checkpoints ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.clocks ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.closures ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.counters ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.drafts ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.entered_figures ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.entries ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.event_secrets ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.events ENABLE ROW LEVEL SECURITY;
CREATE POLICY everyone ON public.published FOR SELECT USING (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND (( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'public'::text)));
CREATE POLICY everyone ON public.published_by FOR SELECT USING (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND (( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'public'::text)));
CREATE POLICY everyone ON public.published_log FOR SELECT USING (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND (( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'public'::text)));
ALTER TABLE public.failed_tries ENABLE ROW LEVEL SECURITY;
CREATE POLICY finder ON public.published FOR SELECT TO taitsi_finder USING (true);
CREATE POLICY finder ON public.search FOR SELECT TO taitsi_finder USING (true);
ALTER TABLE public.frozen_reports ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.holds ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.indicator_targets ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.links ENABLE ROW LEVEL SECURITY;
CREATE POLICY not_public ON public.access_log AS RESTRICTIVE USING ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) IS DISTINCT FROM 'public'::text));
CREATE POLICY not_public ON public.account_cases AS RESTRICTIVE USING ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) IS DISTINCT FROM 'public'::text));
CREATE POLICY not_public ON public.account_log AS RESTRICTIVE USING ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) IS DISTINCT FROM 'public'::text));
CREATE POLICY not_public ON public.account_messages AS RESTRICTIVE USING ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) IS DISTINCT FROM 'public'::text));
CREATE POLICY not_public ON public.accounts AS RESTRICTIVE USING ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) IS DISTINCT FROM 'public'::text));
CREATE POLICY not_public ON public.blob_uses AS RESTRICTIVE USING ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) IS DISTINCT FROM 'public'::text));
CREATE POLICY not_public ON public.blobs AS RESTRICTIVE USING ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) IS DISTINCT FROM 'public'::text));
CREATE POLICY not_public ON public.bookings AS RESTRICTIVE USING ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) IS DISTINCT FROM 'public'::text));
CREATE POLICY not_public ON public.cases AS RESTRICTIVE USING ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) IS DISTINCT FROM 'public'::text));
CREATE POLICY not_public ON public.checkpoints AS RESTRICTIVE USING ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) IS DISTINCT FROM 'public'::text));
CREATE POLICY not_public ON public.clocks AS RESTRICTIVE USING ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) IS DISTINCT FROM 'public'::text));
CREATE POLICY not_public ON public.closures AS RESTRICTIVE USING ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) IS DISTINCT FROM 'public'::text));
CREATE POLICY not_public ON public.counters AS RESTRICTIVE USING ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) IS DISTINCT FROM 'public'::text));
CREATE POLICY not_public ON public.drafts AS RESTRICTIVE USING ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) IS DISTINCT FROM 'public'::text));
CREATE POLICY not_public ON public.entered_figures AS RESTRICTIVE USING ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) IS DISTINCT FROM 'public'::text));
CREATE POLICY not_public ON public.entries AS RESTRICTIVE USING ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) IS DISTINCT FROM 'public'::text));
CREATE POLICY not_public ON public.event_secrets AS RESTRICTIVE USING ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) IS DISTINCT FROM 'public'::text));
CREATE POLICY not_public ON public.events AS RESTRICTIVE USING ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) IS DISTINCT FROM 'public'::text));
CREATE POLICY not_public ON public.failed_tries AS RESTRICTIVE USING ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) IS DISTINCT FROM 'public'::text));
CREATE POLICY not_public ON public.frozen_reports AS RESTRICTIVE USING ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) IS DISTINCT FROM 'public'::text));
CREATE POLICY not_public ON public.holds AS RESTRICTIVE USING ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) IS DISTINCT FROM 'public'::text));
CREATE POLICY not_public ON public.indicator_targets AS RESTRICTIVE USING ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) IS DISTINCT FROM 'public'::text));
CREATE POLICY not_public ON public.links AS RESTRICTIVE USING ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) IS DISTINCT FROM 'public'::text));
CREATE POLICY not_public ON public.notice_tries AS RESTRICTIVE USING ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) IS DISTINCT FROM 'public'::text));
CREATE POLICY not_public ON public.numbers AS RESTRICTIVE USING ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) IS DISTINCT FROM 'public'::text));
CREATE POLICY not_public ON public.outbox AS RESTRICTIVE USING ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) IS DISTINCT FROM 'public'::text));
CREATE POLICY not_public ON public.played AS RESTRICTIVE USING ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) IS DISTINCT FROM 'public'::text));
CREATE POLICY not_public ON public.published_swept AS RESTRICTIVE USING ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) IS DISTINCT FROM 'public'::text));
CREATE POLICY not_public ON public.published_tables AS RESTRICTIVE USING ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) IS DISTINCT FROM 'public'::text));
CREATE POLICY not_public ON public.requests AS RESTRICTIVE USING ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) IS DISTINCT FROM 'public'::text));
CREATE POLICY not_public ON public.saved_views AS RESTRICTIVE USING ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) IS DISTINCT FROM 'public'::text));
CREATE POLICY not_public ON public.search AS RESTRICTIVE TO taitsi_app USING ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) IS DISTINCT FROM 'public'::text));
CREATE POLICY not_public ON public.seats AS RESTRICTIVE USING ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) IS DISTINCT FROM 'public'::text));
CREATE POLICY not_public ON public.sessions AS RESTRICTIVE USING ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) IS DISTINCT FROM 'public'::text));
CREATE POLICY not_public ON public.sittings AS RESTRICTIVE USING ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) IS DISTINCT FROM 'public'::text));
CREATE POLICY not_public ON public.visit_entries AS RESTRICTIVE USING ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) IS DISTINCT FROM 'public'::text));
CREATE POLICY not_public ON public.visit_records AS RESTRICTIVE USING ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) IS DISTINCT FROM 'public'::text));
ALTER TABLE public.notice_tries ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.numbers ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.outbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.played ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.published ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.published_by ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.published_log ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.published_swept ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.published_tables ENABLE ROW LEVEL SECURITY;
CREATE POLICY reach ON public.access_log USING ((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting))) WITH CHECK ((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)));
CREATE POLICY reach ON public.account_cases USING (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND (( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text))) WITH CHECK (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND (( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text)));
CREATE POLICY reach ON public.account_log USING (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND (( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text))) WITH CHECK (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND (( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text)));
CREATE POLICY reach ON public.account_messages USING (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND (( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text))) WITH CHECK (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND (( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text)));
CREATE POLICY reach ON public.accounts USING (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND (( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text))) WITH CHECK (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND (( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text)));
CREATE POLICY reach ON public.blob_uses USING (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'desk'::text) AND (programme = ANY (string_to_array(( SELECT current_setting('taitsi.programmes'::text, true) AS current_setting), ','::text)))) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'portal'::text) AND (case_id = (( SELECT NULLIF(current_setting('taitsi.case'::text, true), ''::text) AS "nullif"))::uuid))))) WITH CHECK (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'desk'::text) AND (programme = ANY (string_to_array(( SELECT current_setting('taitsi.programmes'::text, true) AS current_setting), ','::text)))) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'portal'::text) AND (case_id = (( SELECT NULLIF(current_setting('taitsi.case'::text, true), ''::text) AS "nullif"))::uuid)))));
CREATE POLICY reach ON public.blobs USING ((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting))) WITH CHECK ((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)));
CREATE POLICY reach ON public.bookings USING (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'desk'::text) AND (programme = ANY (string_to_array(( SELECT current_setting('taitsi.programmes'::text, true) AS current_setting), ','::text)))) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'portal'::text) AND (case_id = (( SELECT NULLIF(current_setting('taitsi.case'::text, true), ''::text) AS "nullif"))::uuid))))) WITH CHECK (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'desk'::text) AND (programme = ANY (string_to_array(( SELECT current_setting('taitsi.programmes'::text, true) AS current_setting), ','::text)))) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'portal'::text) AND (case_id = (( SELECT NULLIF(current_setting('taitsi.case'::text, true), ''::text) AS "nullif"))::uuid)))));
CREATE POLICY reach ON public.cases USING (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'desk'::text) AND (programme = ANY (string_to_array(( SELECT current_setting('taitsi.programmes'::text, true) AS current_setting), ','::text)))) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'portal'::text) AND (id = (( SELECT NULLIF(current_setting('taitsi.case'::text, true), ''::text) AS "nullif"))::uuid))))) WITH CHECK (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'desk'::text) AND (programme = ANY (string_to_array(( SELECT current_setting('taitsi.programmes'::text, true) AS current_setting), ','::text)))) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'portal'::text) AND (id = (( SELECT NULLIF(current_setting('taitsi.case'::text, true), ''::text) AS "nullif"))::uuid)))));
CREATE POLICY reach ON public.checkpoints USING ((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting))) WITH CHECK ((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)));
CREATE POLICY reach ON public.clocks USING (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'desk'::text) AND (programme = ANY (string_to_array(( SELECT current_setting('taitsi.programmes'::text, true) AS current_setting), ','::text)))) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'portal'::text) AND (case_id = (( SELECT NULLIF(current_setting('taitsi.case'::text, true), ''::text) AS "nullif"))::uuid))))) WITH CHECK (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'desk'::text) AND (programme = ANY (string_to_array(( SELECT current_setting('taitsi.programmes'::text, true) AS current_setting), ','::text)))) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'portal'::text) AND (case_id = (( SELECT NULLIF(current_setting('taitsi.case'::text, true), ''::text) AS "nullif"))::uuid)))));
CREATE POLICY reach ON public.closures USING ((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting))) WITH CHECK ((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)));
CREATE POLICY reach ON public.counters USING ((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting))) WITH CHECK ((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)));
CREATE POLICY reach ON public.drafts USING ((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting))) WITH CHECK ((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)));
CREATE POLICY reach ON public.entered_figures USING (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND (( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = ANY (ARRAY['desk'::text, 'system'::text])))) WITH CHECK (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND (( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = ANY (ARRAY['desk'::text, 'system'::text]))));
CREATE POLICY reach ON public.entries USING (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'desk'::text) AND (programme = ANY (string_to_array(( SELECT current_setting('taitsi.programmes'::text, true) AS current_setting), ','::text)))) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'portal'::text) AND (case_id = (( SELECT NULLIF(current_setting('taitsi.case'::text, true), ''::text) AS "nullif"))::uuid))))) WITH CHECK (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'desk'::text) AND (programme = ANY (string_to_array(( SELECT current_setting('taitsi.programmes'::text, true) AS current_setting), ','::text)))) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'portal'::text) AND (case_id = (( SELECT NULLIF(current_setting('taitsi.case'::text, true), ''::text) AS "nullif"))::uuid)))));
CREATE POLICY reach ON public.event_secrets USING (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'desk'::text) AND (programme = ANY (string_to_array(( SELECT current_setting('taitsi.programmes'::text, true) AS current_setting), ','::text)))) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'portal'::text) AND (case_id = (( SELECT NULLIF(current_setting('taitsi.case'::text, true), ''::text) AS "nullif"))::uuid))))) WITH CHECK (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'desk'::text) AND (programme = ANY (string_to_array(( SELECT current_setting('taitsi.programmes'::text, true) AS current_setting), ','::text)))) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'portal'::text) AND (case_id = (( SELECT NULLIF(current_setting('taitsi.case'::text, true), ''::text) AS "nullif"))::uuid)))));
CREATE POLICY reach ON public.events USING (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'desk'::text) AND (programme = ANY (string_to_array(( SELECT current_setting('taitsi.programmes'::text, true) AS current_setting), ','::text)))) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'portal'::text) AND (case_id = (( SELECT NULLIF(current_setting('taitsi.case'::text, true), ''::text) AS "nullif"))::uuid))))) WITH CHECK (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'desk'::text) AND (programme = ANY (string_to_array(( SELECT current_setting('taitsi.programmes'::text, true) AS current_setting), ','::text)))) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'portal'::text) AND (case_id = (( SELECT NULLIF(current_setting('taitsi.case'::text, true), ''::text) AS "nullif"))::uuid)))));
CREATE POLICY reach ON public.failed_tries USING (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND (( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text))) WITH CHECK (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND (( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text)));
CREATE POLICY reach ON public.frozen_reports USING (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND (( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = ANY (ARRAY['desk'::text, 'system'::text])))) WITH CHECK (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND (( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = ANY (ARRAY['desk'::text, 'system'::text]))));
CREATE POLICY reach ON public.holds USING (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'desk'::text) AND (programme = ANY (string_to_array(( SELECT current_setting('taitsi.programmes'::text, true) AS current_setting), ','::text)))) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'portal'::text) AND (case_id = (( SELECT NULLIF(current_setting('taitsi.case'::text, true), ''::text) AS "nullif"))::uuid))))) WITH CHECK (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'desk'::text) AND (programme = ANY (string_to_array(( SELECT current_setting('taitsi.programmes'::text, true) AS current_setting), ','::text)))) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'portal'::text) AND (case_id = (( SELECT NULLIF(current_setting('taitsi.case'::text, true), ''::text) AS "nullif"))::uuid)))));
CREATE POLICY reach ON public.indicator_targets USING (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND (( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = ANY (ARRAY['desk'::text, 'system'::text])))) WITH CHECK (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND (( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = ANY (ARRAY['desk'::text, 'system'::text]))));
CREATE POLICY reach ON public.links USING (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'desk'::text) AND (programme = ANY (string_to_array(( SELECT current_setting('taitsi.programmes'::text, true) AS current_setting), ','::text)))) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'portal'::text) AND (case_id = (( SELECT NULLIF(current_setting('taitsi.case'::text, true), ''::text) AS "nullif"))::uuid))))) WITH CHECK (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'desk'::text) AND (programme = ANY (string_to_array(( SELECT current_setting('taitsi.programmes'::text, true) AS current_setting), ','::text)))) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'portal'::text) AND (case_id = (( SELECT NULLIF(current_setting('taitsi.case'::text, true), ''::text) AS "nullif"))::uuid)))));
CREATE POLICY reach ON public.notice_tries USING (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'desk'::text) AND (programme = ANY (string_to_array(( SELECT current_setting('taitsi.programmes'::text, true) AS current_setting), ','::text)))) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'portal'::text) AND (case_id = (( SELECT NULLIF(current_setting('taitsi.case'::text, true), ''::text) AS "nullif"))::uuid))))) WITH CHECK (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'desk'::text) AND (programme = ANY (string_to_array(( SELECT current_setting('taitsi.programmes'::text, true) AS current_setting), ','::text)))) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'portal'::text) AND (case_id = (( SELECT NULLIF(current_setting('taitsi.case'::text, true), ''::text) AS "nullif"))::uuid)))));
CREATE POLICY reach ON public.numbers USING (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'desk'::text) AND (programme = ANY (string_to_array(( SELECT current_setting('taitsi.programmes'::text, true) AS current_setting), ','::text)))) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'portal'::text) AND (case_id = (( SELECT NULLIF(current_setting('taitsi.case'::text, true), ''::text) AS "nullif"))::uuid))))) WITH CHECK (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'desk'::text) AND (programme = ANY (string_to_array(( SELECT current_setting('taitsi.programmes'::text, true) AS current_setting), ','::text)))) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'portal'::text) AND (case_id = (( SELECT NULLIF(current_setting('taitsi.case'::text, true), ''::text) AS "nullif"))::uuid)))));
CREATE POLICY reach ON public.outbox USING (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'desk'::text) AND (programme = ANY (string_to_array(( SELECT current_setting('taitsi.programmes'::text, true) AS current_setting), ','::text)))) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'portal'::text) AND (case_id = (( SELECT NULLIF(current_setting('taitsi.case'::text, true), ''::text) AS "nullif"))::uuid))))) WITH CHECK (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'desk'::text) AND (programme = ANY (string_to_array(( SELECT current_setting('taitsi.programmes'::text, true) AS current_setting), ','::text)))) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'portal'::text) AND (case_id = (( SELECT NULLIF(current_setting('taitsi.case'::text, true), ''::text) AS "nullif"))::uuid)))));
CREATE POLICY reach ON public.played USING (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND (( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text))) WITH CHECK (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND (( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text)));
CREATE POLICY reach ON public.published USING (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'desk'::text) AND (programme = ANY (string_to_array(( SELECT current_setting('taitsi.programmes'::text, true) AS current_setting), ','::text)))) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'portal'::text) AND (case_id = (( SELECT NULLIF(current_setting('taitsi.case'::text, true), ''::text) AS "nullif"))::uuid))))) WITH CHECK (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'desk'::text) AND (programme = ANY (string_to_array(( SELECT current_setting('taitsi.programmes'::text, true) AS current_setting), ','::text)))) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'portal'::text) AND (case_id = (( SELECT NULLIF(current_setting('taitsi.case'::text, true), ''::text) AS "nullif"))::uuid)))));
CREATE POLICY reach ON public.published_by USING (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'desk'::text) AND (programme = ANY (string_to_array(( SELECT current_setting('taitsi.programmes'::text, true) AS current_setting), ','::text)))) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'portal'::text) AND (case_id = (( SELECT NULLIF(current_setting('taitsi.case'::text, true), ''::text) AS "nullif"))::uuid))))) WITH CHECK (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'desk'::text) AND (programme = ANY (string_to_array(( SELECT current_setting('taitsi.programmes'::text, true) AS current_setting), ','::text)))) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'portal'::text) AND (case_id = (( SELECT NULLIF(current_setting('taitsi.case'::text, true), ''::text) AS "nullif"))::uuid)))));
CREATE POLICY reach ON public.published_log USING (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'desk'::text) AND (programme = ANY (string_to_array(( SELECT current_setting('taitsi.programmes'::text, true) AS current_setting), ','::text)))) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'portal'::text) AND (case_id = (( SELECT NULLIF(current_setting('taitsi.case'::text, true), ''::text) AS "nullif"))::uuid))))) WITH CHECK (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'desk'::text) AND (programme = ANY (string_to_array(( SELECT current_setting('taitsi.programmes'::text, true) AS current_setting), ','::text)))) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'portal'::text) AND (case_id = (( SELECT NULLIF(current_setting('taitsi.case'::text, true), ''::text) AS "nullif"))::uuid)))));
CREATE POLICY reach ON public.published_swept USING (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND (( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text))) WITH CHECK (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND (( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text)));
CREATE POLICY reach ON public.published_tables USING (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND (( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = ANY (ARRAY['desk'::text, 'system'::text])))) WITH CHECK (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND (( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = ANY (ARRAY['desk'::text, 'system'::text]))));
CREATE POLICY reach ON public.requests USING ((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting))) WITH CHECK ((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)));
CREATE POLICY reach ON public.saved_views USING (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND (( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text))) WITH CHECK (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND (( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text)));
CREATE POLICY reach ON public.search USING (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'desk'::text) AND (programme = ANY (string_to_array(( SELECT current_setting('taitsi.programmes'::text, true) AS current_setting), ','::text)))) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'portal'::text) AND (case_id = (( SELECT NULLIF(current_setting('taitsi.case'::text, true), ''::text) AS "nullif"))::uuid))))) WITH CHECK (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'desk'::text) AND (programme = ANY (string_to_array(( SELECT current_setting('taitsi.programmes'::text, true) AS current_setting), ','::text)))) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'portal'::text) AND (case_id = (( SELECT NULLIF(current_setting('taitsi.case'::text, true), ''::text) AS "nullif"))::uuid)))));
CREATE POLICY reach ON public.seats USING (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND (( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = ANY (ARRAY['system'::text, 'desk'::text, 'portal'::text])))) WITH CHECK (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND (( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = ANY (ARRAY['system'::text, 'desk'::text, 'portal'::text]))));
CREATE POLICY reach ON public.sessions USING (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND (( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text))) WITH CHECK (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND (( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text)));
CREATE POLICY reach ON public.sittings USING (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'desk'::text) AND (programme = ANY (string_to_array(( SELECT current_setting('taitsi.programmes'::text, true) AS current_setting), ','::text)))) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'portal'::text) AND (case_id = (( SELECT NULLIF(current_setting('taitsi.case'::text, true), ''::text) AS "nullif"))::uuid))))) WITH CHECK (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'desk'::text) AND (programme = ANY (string_to_array(( SELECT current_setting('taitsi.programmes'::text, true) AS current_setting), ','::text)))) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'portal'::text) AND (case_id = (( SELECT NULLIF(current_setting('taitsi.case'::text, true), ''::text) AS "nullif"))::uuid)))));
CREATE POLICY reach ON public.visit_entries USING (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'desk'::text) AND (programme = ANY (string_to_array(( SELECT current_setting('taitsi.programmes'::text, true) AS current_setting), ','::text))))))) WITH CHECK (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'desk'::text) AND (programme = ANY (string_to_array(( SELECT current_setting('taitsi.programmes'::text, true) AS current_setting), ','::text)))))));
CREATE POLICY reach ON public.visit_records USING (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'desk'::text) AND (programme = ANY (string_to_array(( SELECT current_setting('taitsi.programmes'::text, true) AS current_setting), ','::text))))))) WITH CHECK (((bureau = ( SELECT current_setting('taitsi.bureau'::text, true) AS current_setting)) AND ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'system'::text) OR ((( SELECT current_setting('taitsi.reach'::text, true) AS current_setting) = 'desk'::text) AND (programme = ANY (string_to_array(( SELECT current_setting('taitsi.programmes'::text, true) AS current_setting), ','::text)))))));
ALTER TABLE public.requests ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.saved_views ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.search ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.seats ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.sessions ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.sittings ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.visit_entries ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.visit_records ENABLE ROW LEVEL SECURITY;
GRANT USAGE ON SCHEMA public TO taitsi_app;
GRANT USAGE ON SCHEMA public TO taitsi_finder;
REVOKE ALL ON FUNCTION public.cases_with_words(wanted jsonb, of_programme text, most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.cases_with_words(wanted jsonb, of_programme text, most integer) TO taitsi_app;
REVOKE ALL ON FUNCTION public.entries_with_words(wanted text[], of_list text, most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.entries_with_words(wanted text[], of_list text, most integer) TO taitsi_app;
GRANT SELECT,INSERT ON TABLE public.access_log TO taitsi_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.account_cases TO taitsi_app;
GRANT SELECT,INSERT ON TABLE public.account_log TO taitsi_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.account_messages TO taitsi_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accounts TO taitsi_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.blob_uses TO taitsi_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.blobs TO taitsi_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.bookings TO taitsi_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cases TO taitsi_app;
GRANT SELECT,INSERT ON TABLE public.checkpoints TO taitsi_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.clocks TO taitsi_app;
GRANT SELECT,INSERT ON TABLE public.closures TO taitsi_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.counters TO taitsi_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.drafts TO taitsi_app;
GRANT SELECT,INSERT ON TABLE public.entered_figures TO taitsi_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.entries TO taitsi_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.event_secrets TO taitsi_app;
GRANT SELECT,INSERT ON TABLE public.events TO taitsi_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.failed_tries TO taitsi_app;
GRANT SELECT,INSERT ON TABLE public.frozen_reports TO taitsi_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.holds TO taitsi_app;
GRANT SELECT,INSERT ON TABLE public.indicator_targets TO taitsi_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.links TO taitsi_app;
GRANT SELECT,INSERT ON TABLE public.notice_tries TO taitsi_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.numbers TO taitsi_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.outbox TO taitsi_app;
GRANT SELECT,INSERT ON TABLE public.played TO taitsi_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.published TO taitsi_app;
GRANT SELECT ON TABLE public.published TO taitsi_finder;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.published_by TO taitsi_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.published_log TO taitsi_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.published_swept TO taitsi_app;
GRANT SELECT,INSERT ON TABLE public.published_tables TO taitsi_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.requests TO taitsi_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.saved_views TO taitsi_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.search TO taitsi_app;
GRANT SELECT ON TABLE public.search TO taitsi_finder;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.seats TO taitsi_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.sessions TO taitsi_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.sittings TO taitsi_app;
GRANT SELECT,INSERT ON TABLE public.visit_entries TO taitsi_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.visit_records TO taitsi_app;
