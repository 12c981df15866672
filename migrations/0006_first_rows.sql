-- A record is withdrawn through the row it began with; few rows have one that is not themselves.
CREATE INDEX organisation_name_by_first ON organisation_name (first_id) WHERE first_id IS NOT NULL;
CREATE INDEX organisation_task_by_first ON organisation_task (first_id) WHERE first_id IS NOT NULL;
CREATE INDEX group_member_by_first ON group_member (first_id) WHERE first_id IS NOT NULL;
CREATE INDEX governing_side_by_first ON governing_side (first_id) WHERE first_id IS NOT NULL;
CREATE INDEX contact_by_first ON contact (first_id) WHERE first_id IS NOT NULL;
CREATE INDEX assignment_by_first ON assignment (first_id) WHERE first_id IS NOT NULL;
CREATE INDEX nomination_by_first ON nomination (first_id) WHERE first_id IS NOT NULL;
CREATE INDEX meeting_by_first ON meeting (first_id) WHERE first_id IS NOT NULL;
CREATE INDEX document_by_first ON document (first_id) WHERE first_id IS NOT NULL;
CREATE INDEX deviation_by_first ON deviation (first_id) WHERE first_id IS NOT NULL;
CREATE INDEX contradiction_by_first ON contradiction (first_id) WHERE first_id IS NOT NULL;
