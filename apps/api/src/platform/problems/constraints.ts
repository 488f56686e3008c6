import type { ProblemCode } from '@xinglou/contract';

/** Sets of words and forms that the shape of a request refuses before the database does. */
const byShape =
  `account_persona approval_outcome audit_inspector_unnamed award_stars award_state building_group_public_code_once
  conflict_kind cycle_notice_days cycle_stage decision_stars finding_event_kind finding_event_responsible finding_grade
  inspection_note_outcome inspection_round_kind judge_kind leader_role nomination_event_kind nomination_state objection_channel objection_kind
  objection_outcome objection_state objection_token_once photo_sent_digest photo_stored_digest public_number_kind
  score_sheet_correction_reason score_sheet_points score_sheet_provenance subdistrict_code_once training_round_number unmasking_asked_as unmasking_ended
  unmasking_outer_key visit_purpose`.split(/\s+/);

/** The last guard is the database: each constraint that a request can meet, and what it means to a person. */
export const constraints: Readonly<Record<string, ProblemCode>> = {
  ...Object.fromEntries(byShape.map((name) => [name, 'bad-value' as const])),
  append_only: 'append-only',
  audit_leaf_entry_once: 'stale-version',
  account_username_once: 'username-taken',
  account_area: 'account-invalid',
  account_judge: 'account-invalid',
  account_judge_fk: 'account-invalid',
  area_code_once: 'already-exists',
  area_name_once: 'already-exists',
  area_validity: 'area-invalid',
  area_not_its_own_successor: 'area-invalid',
  estate_name_once: 'already-exists',
  building_group_key: 'already-exists',
  building_group_households: 'group-invalid',
  building_group_floors: 'group-invalid',
  building_group_built: 'group-invalid',
  building_group_floor_range: 'group-invalid',
  leader_one_at_a_time: 'stale-version',
  cycle_year_once: 'already-exists',
  cycle_year: 'bad-value',
  gate_acceptance_once: 'already-exists',
  standard_version_once: 'stale-version',
  standard_version_name_once: 'already-exists',
  star_policy_version_once: 'stale-version',
  area_application_once: 'stale-version',
  area_application_applied: 'nomination-invalid',
  area_application_forward: 'nomination-invalid',
  nomination_group_once: 'already-exists',
  nomination_rank: 'nomination-invalid',
  nomination_kind: 'nomination-invalid',
  nomination_stars: 'nomination-invalid',
  rectification_check_once: 'already-exists',
  finding_event_in_turn: 'stale-version',
  leader_link_token_once: 'already-exists',
  inspection_round_number_once: 'round-open',
  inspection_round_one_open: 'round-open',
  photo_once: 'already-exists',
  team_number_once: 'team-invalid',
  conflict_of_one_thing: 'bad-value',
  visit_training_once: 'plan-invalid',
  score_sheet_first_once: 'sheet-already-submitted',
  score_sheet_supersedes_once: 'sheet-already-submitted',
  score_sheet_pkey: 'id-reused',
  inspection_note_pkey: 'id-reused',
  public_number_once: 'stale-version',
  reckoning_number_once: 'stale-version',
  decision_version_once: 'stale-version',
  approval_returned_reason: 'reason-required',
  notice_number_once: 'stale-version',
  award_once: 'already-exists',
  unmasking_two_persons: 'unmasking-own',
  unmasking_approved_by_two: 'unmasking-own',
  award_certificate_once: 'already-exists',
};

/** States and codes of PostgreSQL itself → problem, for what no constraint names. */
export const sqlStates: Readonly<Record<string, ProblemCode>> = {
  '40001': 'temporarily-unavailable',
  '40P01': 'temporarily-unavailable',
  '55P03': 'temporarily-unavailable',
  '57014': 'temporarily-unavailable',
  '57P01': 'temporarily-unavailable',
  '57P03': 'temporarily-unavailable',
  // A row that the body names is not there.
  '23503': 'not-found',
  '53300': 'temporarily-unavailable',
  '53100': 'storage-full',
  // A number that no column holds.
  '22003': 'bad-value',
  '22007': 'day-invalid',
  '22008': 'day-invalid',
  '22021': 'text-not-allowed-character',
  '22P05': 'text-not-allowed-character',
};
