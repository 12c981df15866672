-- Where on the web a read source was fetched; null for a file, pasted text, or what was read by command.
ALTER TABLE source_read ADD COLUMN address TEXT;
