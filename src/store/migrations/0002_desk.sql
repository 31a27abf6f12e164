CREATE TABLE `audit` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`previous` text NOT NULL,
	`signature` text NOT NULL,
	`at` integer NOT NULL,
	`official` integer NOT NULL,
	`institution` text NOT NULL,
	`kind` text NOT NULL,
	`card` text NOT NULL,
	`data` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_previous_unique` ON `audit` (`previous`);--> statement-breakpoint
CREATE TABLE `case_message` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`case` integer NOT NULL,
	`sealed` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `desk_case` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`conversation` text NOT NULL,
	`channel` text NOT NULL,
	`sealed` text NOT NULL,
	`need` text,
	`municipality` text,
	`opened_at` integer NOT NULL,
	`heard_at` integer NOT NULL,
	`topic` integer,
	`official` integer,
	`institution` text,
	`answered_at` integer,
	`reminded_at` integer,
	`closed_at` integer,
	`erased` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE INDEX `desk_case_conversation` ON `desk_case` (`conversation`);--> statement-breakpoint
CREATE INDEX `desk_case_topic` ON `desk_case` (`topic`);--> statement-breakpoint
CREATE TABLE `desk_memory` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `invite` (
	`token` text PRIMARY KEY NOT NULL,
	`role` text NOT NULL,
	`institution` text NOT NULL,
	`territory` text,
	`invited_by` integer,
	`expires_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE TABLE `official` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`sealed` text NOT NULL,
	`role` text NOT NULL,
	`institution` text NOT NULL,
	`territory` text,
	`invited_by` integer,
	`joined_at` integer NOT NULL,
	`revoked_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `official_key_unique` ON `official` (`key`);--> statement-breakpoint
CREATE TABLE `report` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`card` text NOT NULL,
	`municipality` text,
	`official` integer NOT NULL,
	`sealed` text NOT NULL,
	`closed_at` integer
);
--> statement-breakpoint
CREATE TABLE `training` (
	`institution` text NOT NULL,
	`question` text NOT NULL,
	`right` integer DEFAULT 0 NOT NULL,
	`wrong` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`institution`, `question`)
);
--> statement-breakpoint
CREATE TABLE `watch` (
	`conversation` text NOT NULL,
	`card` text NOT NULL,
	`municipality` text,
	`channel` text NOT NULL,
	`sealed` text NOT NULL,
	`until` integer NOT NULL,
	PRIMARY KEY(`conversation`, `card`)
);
