CREATE TABLE `whatsapp_auth` (
	`name` text PRIMARY KEY NOT NULL,
	`sealed` text NOT NULL
);
