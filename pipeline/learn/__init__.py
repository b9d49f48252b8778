"""Training and measuring: what dvc.yaml runs."""
