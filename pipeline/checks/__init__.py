"""What an auditor would notice from the desk: one small function a check, one file a group."""
